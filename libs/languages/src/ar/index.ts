import dates from './dates.json';
import football from './football.json';
import names from './names.json';
import numbers from './numbers.json';
import speech from './speech.json';
import sports from './sports.json';
import stems from './stems.json';
import words from './words.json';

export const arabic = { code: 'ar', dates, football, names, numbers, speech, sports, stems, words };

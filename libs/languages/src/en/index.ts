import dates from './dates.json';
import football from './football.json';
import names from './names.json';
import numbers from './numbers.json';
import speech from './speech.json';
import sports from './sports.json';
import words from './words.json';

export const english = { code: 'en', dates, football, names, numbers, speech, sports, words };

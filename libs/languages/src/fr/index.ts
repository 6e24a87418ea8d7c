import dates from './dates.json';
import names from './names.json';
import speech from './speech.json';
import words from './words.json';

export const french = { code: 'fr', dates, names, speech, words };

/** Scripts that are told apart: ISO 15924 code, Unicode name, and the language that alone writes news in it, if there is one. */
const scripts: readonly (readonly [code: string, unicodeName: string, onlyLanguage?: string])[] = [
  ['Latn', 'Latin'],
  ['Arab', 'Arabic'],
  ['Cyrl', 'Cyrillic'],
  ['Deva', 'Devanagari'],
  ['Hani', 'Han', 'zh'],
  ['Jpan', 'Hiragana', 'ja'],
  ['Jpan', 'Katakana', 'ja'],
  ['Kore', 'Hangul', 'ko'],
  ['Grek', 'Greek', 'el'],
  ['Hebr', 'Hebrew', 'he'],
  ['Armn', 'Armenian', 'hy'],
  ['Geor', 'Georgian', 'ka'],
  ['Ethi', 'Ethiopic', 'am'],
  ['Beng', 'Bengali', 'bn'],
  ['Guru', 'Gurmukhi', 'pa'],
  ['Gujr', 'Gujarati', 'gu'],
  ['Orya', 'Oriya', 'or'],
  ['Taml', 'Tamil', 'ta'],
  ['Telu', 'Telugu', 'te'],
  ['Knda', 'Kannada', 'kn'],
  ['Mlym', 'Malayalam', 'ml'],
  ['Sinh', 'Sinhala', 'si'],
  ['Thai', 'Thai', 'th'],
  ['Laoo', 'Lao', 'lo'],
  ['Mymr', 'Myanmar', 'my'],
  ['Khmr', 'Khmer', 'km'],
  ['Tibt', 'Tibetan', 'bo'],
  ['Thaa', 'Thaana', 'dv'],
  ['Syrc', 'Syriac', 'syr'],
];
const patterns = scripts.map(([, name]) => new RegExp(`\\p{Script=${name}}`, 'u'));
const letterOrMark = /[\p{L}\p{M}]/u;
const rightToLeft: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc']);

const noLetter = 1;
const otherLetter = 2;
const firstScript = 3;
/** Class of every UTF-16 code unit. */
const classes = Uint8Array.from({ length: 0x10000 }, (_, unit) => classify(unit));

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (!letterOrMark.test(character)) return noLetter;
  const index = patterns.findIndex((pattern) => pattern.test(character));
  return index === -1 ? otherLetter : firstScript + index;
}

function classOf(unit: number): number {
  return classes[unit]!;
}

/** Whether a UTF-16 code unit is a letter, or a mark that belongs to one. */
export function isLetter(unit: number): boolean {
  return classOf(unit) > noLetter;
}

export interface ScriptShare {
  /** ISO 15924 code; Zyyy where there are no letters, Zzzz where they are of a script that is not known here. */
  readonly script: string;
  /** Share of the letters that are of this script, from 0 to 1; names in Latin letters put aside where they are left out of account. */
  readonly share: number;
  /** Language that alone writes news in the script. */
  readonly onlyLanguage?: string;
}

/** From this share of the letters on, another script can be that of a text whose Latin letters are mostly in names. */
const leastAmongNames = 0.25;
/** The same where the publisher declared a language of that script. */
const leastDeclared = 0.1;

/**
 * The script of most letters of a text. Han letters count as Japanese beside kana, and as Korean beside Hangul. Words in
 * Latin letters that begin with a capital are often names within text of another script, so they alone make no text Latin.
 * @param declared whether a script is one of the language that the publisher declared
 */
export function mainScript(text: string, declared: (script: string) => boolean = () => false): ScriptShare {
  const { counts, letters, inNames } = countLetters(text);
  if (letters === 0) return { script: 'Zyyy', share: 0 };
  const byCode = new Map<string, number>();
  for (const [index, [code]] of scripts.entries()) byCode.set(code, (byCode.get(code) ?? 0) + counts[index]!);
  const han = byCode.get('Hani')!;
  for (const code of ['Jpan', 'Kore']) {
    const own = byCode.get(code)!;
    if (han > 0 && own * 5 > han) {
      byCode.set(code, own + han);
      byCode.set('Hani', 0);
    }
  }
  const most = (among: [string, number][]): [string, number] => among.reduce((best, next) => (next[1] > best[1] ? next : best));
  let [script, count] = most([...byCode]);
  let among = letters;
  if (script === 'Latn' && !declared('Latn')) {
    const [other, own] = most([...byCode].filter(([code]) => code !== 'Latn'));
    if (own > (declared(other) ? leastDeclared : leastAmongNames) * letters && own > count - inNames) {
      [script, count, among] = [other, own, letters - inNames];
    }
  }
  if (count === 0) return { script: 'Zzzz', share: 1 };
  const onlyLanguage = onlyLanguageOf(script);
  return { script, share: count / among, ...(onlyLanguage === undefined ? {} : { onlyLanguage }) };
}

/** Letters of each script, all letters, and how many of the Latin ones stand in words that begin with a capital. */
function countLetters(text: string): { counts: Int32Array; letters: number; inNames: number } {
  const counts = new Int32Array(scripts.length);
  let letters = 0;
  let inNames = 0;
  let isName = false;
  let before = noLetter;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const found = classOf(unit);
    if (found !== noLetter) {
      letters++;
      if (found >= firstScript) counts[found - firstScript]!++;
      if (found === firstScript) {
        if (before !== firstScript) isName = isCapital(unit);
        if (isName) inNames++;
      }
    }
    before = found;
  }
  return { counts, letters, inNames };
}

/** Whether a Latin letter is a capital, for UTF-16 code units. */
function isCapital(unit: number): boolean {
  if (unit < 0x80) return unit <= 0x5a;
  const letter = String.fromCharCode(unit);
  return letter.toLowerCase() !== letter;
}

/** The language that alone writes news in a script. */
export function onlyLanguageOf(script: string): string | undefined {
  return scripts.find(([code]) => code === script)?.[2];
}

export function directionOf(script: string): 'ltr' | 'rtl' {
  return rightToLeft.has(script) ? 'rtl' : 'ltr';
}

import { english, wordsOf } from '@naba/languages';
import { LexicalAttribute } from '@naba/text';

/** What a word can do in a sentence that reports speech: bits of one number. */
export const does = {
  /** Reports words in marks, and a clause after "that". */
  report: 1 << 0,
  /** Reports a clause without "that" (said the road is open). */
  reportClause: 1 << 1,
  /** Has so many other uses that the clause after it needs a verb of its own. */
  loosely: 1 << 2,
  /** Goes with words in marks only (laughed, recalls). */
  utter: 1 << 3,
  /** Takes words in marks as its object: called the plan "a mistake". */
  name: 1 << 4,
  /** Reports further words of whoever was just named. */
  continue: 1 << 5,
  standForPerson: 1 << 6,
  standForOther: 1 << 7,
  /** Ends the name of a speaker who stands after the verb. */
  endSpeaker: 1 << 8,
  /** Stands before a subject, when it is read backwards from the verb. */
  startSubject: 1 << 9,
  /** Stands between a subject and its verb. */
  help: 1 << 10,
  tellTime: 1 << 11,
  beFinite: 1 << 12,
  /** After these a verb is none, or says that nothing was said: the claims, was told, did not say. */
  blockVerb: 1 << 13,
  /** Opens an adverbial, so no subject. */
  openAdverbial: 1 << 14,
  relate: 1 << 15,
  /** Speaks for many or for an organisation: never he or she. */
  beGroup: 1 << 16,
  /** Whom one tells something, where no clause marker follows. */
  listen: 1 << 17,
  /** Speaks without an article. */
  speak: 1 << 18,
  join: 1 << 19,
  /** Takes whom it is told to: told the court. */
  tell: 1 << 20,
} as const;

type Part = keyof typeof does;

const { lists, tables } = english.speech;
const daysOfWeek = wordsOf(english.dates.tables.weekdays).map((day) => day.toLowerCase());

/** Words by what they can do; what each list is for stands in its file. */
const wordsByParts: readonly (readonly [parts: readonly Part[], words: readonly string[]])[] = [
  ...Object.entries(tables.reportingVerbs.rows).map(([parts, words]) => [parts.split(' ') as Part[], words] as const),
  ...Object.entries(lists).map(([part, { words }]) => [[part as keyof typeof lists], words] as const),
  [['startSubject'], lists.relate.words],
  [['endSpeaker'], lists.tellTime.words],
  [['tellTime', 'endSpeaker', 'openAdverbial'], daysOfWeek],
];

const bitsOf = joinLists();

function joinLists(): ReadonlyMap<string, number> {
  const joined = new Map<string, number>();
  for (const [parts, words] of wordsByParts) {
    const bits = parts.reduce((sum, part) => sum | does[part], 0);
    for (const word of words) joined.set(word, (joined.get(word) ?? 0) | bits);
  }
  return joined;
}

/** Words that are names when they begin with a capital: the United States. */
const verbal = does.report | does.reportClause | does.loosely | does.utter | does.name | does.continue;

/** What an English word can do. */
export const englishPart = new LexicalAttribute<number>((text) => {
  const lower = text.toLowerCase();
  const bits = bitsOf.get(lower) ?? 0;
  if (text === lower || bits === 0) return bits;
  // The WHO is nobody who, and US is not us.
  return text.length > 1 && text === text.toUpperCase()
    ? bits & (does.beGroup | does.listen | does.openAdverbial)
    : bits & ~verbal;
});

export const lowerCase = new LexicalAttribute<string>((text) => text.toLowerCase());

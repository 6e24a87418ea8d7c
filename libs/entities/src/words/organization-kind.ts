import type { FieldWord } from '../mention';

/** Nouns that Arabic names of organisations begin with, normalised, and words that English ones begin or end with, by kind. */
const kinds: Readonly<Record<string, string>> = {
  company:
    'شركه مجموعه Inc Corp Corporation Ltd LLC PLC plc Co Company Group Holdings Airlines Airways Motors Technologies Industries',
  party: 'حزب Party',
  'armed group': 'ميليشيا كتايب لواء',
  'sports club': 'نادي FC United Rovers Wanderers',
  university: 'جامعه University College',
  bank: 'بنك مصرف البنك Bank',
  media: 'وكاله صحيفه قناه مجله جريده اذاعه Times Post Tribune Herald Gazette',
  ministry: 'وزاره Ministry',
};

const kindOf: ReadonlyMap<string, string> = new Map(
  Object.entries(kinds).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** Words that stand before the name of an organisation or a place without being a part of it. */
const announcing = new Set(
  (
    'the The مدينه العاصمه دوله فريق حركه جماعه تنظيم منظمه موقع شمال جنوب شرق غرب وسط ' +
    'northern southern eastern western central north south east west northeastern northwestern southeastern southwestern'
  ).split(' '),
);

/** The kind of organisation that the words of its name tell, if they do. */
export function organizationKind(words: readonly FieldWord[]): string | undefined {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (!first.isArabic) return kindOf.get(last.text) ?? kindOf.get(first.text);
  return kindOf.get(first.text) ?? first.peeled.map(({ stem }) => kindOf.get(stem)).find((kind) => kind !== undefined);
}

/** Whether the word only announces a name: صحيفة نيويورك تايمز is نيويورك تايمز. */
export function isAnnouncing(word: FieldWord): boolean {
  const isKnown = (text: string): boolean => announcing.has(text) || (word.isArabic && kindOf.has(text));
  return isKnown(word.text) || word.peeled.some(({ stem }) => isKnown(stem));
}

const legalForm = /,? (Inc|Corp|Corporation|Co|Company|Ltd|LLC|PLC|plc|AG|SA|NV|GmbH)\.?$/u;
const articleOrHead = /^(The |the |شركة |صحيفة |وكالة |قناة |نادي )/u;

/** The name that identifies an organisation: Microsoft Corp. is Microsoft, and شركة سامسونج is سامسونج. */
export function organizationKey(name: string): string {
  const bare = name.replace(legalForm, '').replace(articleOrHead, '');
  return bare === '' ? name : bare;
}

import type { ArticleField } from '../mention';

/** Titles before an English name, as words joined by spaces, by the kind of person. */
const titles: Readonly<Record<string, string>> = {
  politician:
    'Prime Minister|President|Vice President|Foreign Minister|Defence Minister|Defense Minister|Finance Minister|Interior Minister|Justice Minister|Health Minister|Oil Minister|' +
    'Energy Minister|Education Minister|Minister|Deputy Minister|Chancellor|Secretary of State|Defense Secretary|Foreign Secretary|Home Secretary|Treasury Secretary|' +
    'Secretary|Secretary General|Secretary-General|Senator|Sen|Congressman|Congresswoman|Representative|Rep|Governor|Gov|Mayor|Ambassador|Envoy|Special Envoy|Speaker|Premier|' +
    'Attorney General|National Security Adviser|National Security Advisor|Adviser|Advisor|MP|Spokesman|Spokeswoman|spokesman|spokeswoman|president|minister|senator|governor|mayor|ambassador|envoy|adviser|premier|chancellor|leader|Leader|lawmaker|candidate',
  royal: 'King|Queen|Prince|Princess|Crown Prince|Emir|Sultan|Duke|Sheikh|Sheikha',
  military:
    'General|Gen|Lieutenant General|Lt Gen|Major General|Maj Gen|Brigadier General|Brig Gen|Brigadier|Colonel|Col|Lieutenant Colonel|Lt Col|Major|Maj|Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Admiral|Adm|Field Marshal|Marshal|Commander|Corporal|Cpl',
  clergy: 'Pope|Ayatollah|Grand Ayatollah|Imam|Cardinal|Bishop|Archbishop|Rabbi|Reverend|Rev|Mullah|Patriarch|Father',
  athlete: 'coach|Coach|striker|midfielder|defender|goalkeeper|forward|winger|captain|quarterback|pitcher',
  artist: 'actor|actress|singer|director|Director|author|novelist|poet|musician|filmmaker',
  '': 'Mr|Mrs|Ms|Miss|Insp|Inspector|Detective|Det|Superintendent|Supt|Constable|Const|Sheriff|Cllr|Councillor|Councilman|Councilwoman|Dr|Prof|Professor|Judge|Justice|Sir|Lord|Lady|Dame|lawyer|chief executive|CEO|Chief Executive|chairman|Chairman|analyst|economist|journalist|activist',
};

export const englishTitleKinds: ReadonlyMap<string, string> = new Map(
  Object.entries(titles).flatMap(([kind, phrases]) => phrases.split('|').map((phrase) => [phrase, kind] as const)),
);

/** Words that join the parts of one name, in lower case. */
export const latinParticles: ReadonlySet<string> = new Set(
  'al el bin ibn bint abu van der den de di da dos von du la le ben ter y'.split(' '),
);

/** Words before a title that stands for its holder or an office: our new President, as Mayor, Attorney General. */
const beforeBareTitle =
  /(?:^|[^\p{L}])(?:the|a|an|my|our|your|his|her|its|their|new|former|current|as|being|vice|deputy|acting|attorney|every) $/iu;

/** Whether a title without a name speaks of its holder, not of somebody called King or Prince. `before` is what stands before it. */
export function isTitleAlone(name: string, before: string): boolean {
  return englishTitleKinds.has(name) && beforeBareTitle.test(before);
}

const longestTitle = 3;
const longestApposition = 6;

const firstWords = new Set([...englishTitleKinds.keys()].map((phrase) => phrase.split(' ', 1)[0]!));

export interface EnglishTitle {
  readonly kind: string;
  readonly words: number;
}

/** The titles that stand at a word one after the other: "Lt. Gen." counts as one although periods stand between. */
export function englishTitleAt(field: ArticleField, index: number): EnglishTitle | undefined {
  if (!firstWords.has(field.words[index]?.text ?? '')) return undefined;
  let found: EnglishTitle | undefined;
  let phrase = '';
  for (let length = 1; length <= longestTitle; length += 1) {
    const word = field.words[index + length - 1];
    if (word === undefined || word.source !== word.text || (length > 1 && !isNear(field, index + length - 1))) break;
    phrase = phrase === '' ? word.text : `${phrase} ${word.text}`;
    const kind = englishTitleKinds.get(phrase);
    if (kind !== undefined) found = { kind, words: length };
  }
  if (found === undefined) return undefined;
  const after = index + found.words;
  const next = field.words[after] !== undefined && isNear(field, after) ? englishTitleAt(field, after) : undefined;
  return next === undefined ? found : { kind: next.kind === '' ? found.kind : next.kind, words: found.words + next.words };
}

/** The kind that the title right before a word tells. */
export function englishTitleKindBefore(field: ArticleField, index: number): string | undefined {
  for (let length = longestTitle; length > 0; length -= 1) {
    const title = index < length || !isNear(field, index) ? undefined : englishTitleAt(field, index - length);
    if (title?.words === length && title.kind !== '') return title.kind;
  }
  return undefined;
}

/** Words that may stand before a title behind a name, apart from capitalised ones: "the former Iraqi foreign minister". */
const beforeTitle = new Set(
  'the a an its their former current new then deputy acting vice prime foreign finance defence defense interior oil health education justice energy national security state'.split(
    ' ',
  ),
);
/** Words that may go on after such a title. */
const afterTitle = new Set('of for in to at from since who under on and'.split(' '));

/** The kind that a title in apposition tells: "Fuad Hussein, the Iraqi foreign minister,". `index` is the word after the name. */
export function englishTitleKindBehind(field: ArticleField, index: number): string | undefined {
  const { words } = field;
  if (index === 0 || gapBefore(field, index) !== ', ') return undefined;
  for (let at = index; at < Math.min(words.length, index + longestApposition); at += 1) {
    if (at > index && !/^(?:['’]s)? $/u.test(gapBefore(field, at))) return undefined;
    const title = englishTitleAt(field, at);
    if (title !== undefined) {
      const next = at + title.words;
      const isWhole = words[next] === undefined || gapBefore(field, next) !== ' ' || afterTitle.has(words[next].text);
      return isWhole && title.kind !== '' ? title.kind : undefined;
    }
    const { text } = words[at]!;
    if (!beforeTitle.has(text) && !/^\p{Lu}/u.test(text)) return undefined;
  }
  return undefined;
}

function isNear(field: ArticleField, index: number): boolean {
  const gap = gapBefore(field, index);
  return gap === ' ' || gap === '. ';
}

function gapBefore({ text, words }: ArticleField, index: number): string {
  return text.slice(words[index - 1]!.end, words[index]!.start);
}

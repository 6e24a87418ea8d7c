import { english } from '@naba/languages';
import type { ArticleField } from '../mention';

const { lists, tables } = english.names;

/** Titles before an English name, as words joined by spaces, with the kind of person; '' where it tells none. */
export const englishTitleKinds: ReadonlyMap<string, string> = new Map(
  Object.entries(tables.titles.rows).flatMap(([kind, phrases]) =>
    phrases.map((phrase) => [phrase, kind === 'any' ? '' : kind] as const),
  ),
);

/** Words that join the parts of one name, in lower case. */
export const latinParticles: ReadonlySet<string> = new Set(lists.particles.words);

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
const beforeTitle: ReadonlySet<string> = new Set(lists.beforeTitle.words);
/** Words that may go on after such a title. */
const afterTitle: ReadonlySet<string> = new Set(lists.afterTitle.words);

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

import { englishTitleKinds, latinParticles, notNames } from './english-titles';
import type { ArticleField, FieldWord, FoundMention, MentionSource } from './mention';
import { loadNameLexicon } from './name-lexicon';

const LONGEST_NAME = 5;
const LONGEST_TITLE = 3;
const speechVerbs = new Set('said says told added announced warned wrote argued insisted denied'.split(' '));

interface Title {
  readonly kind: string;
  readonly words: number;
}

/** People in English text: names after a title, and capitalised names that begin with a known given name or that speak. */
export const englishPeopleSource: MentionSource = {
  name: 'english-people',
  findMentions: (fields, article) => (article.language === 'en' ? fields.flatMap(findInField) : []),
};

function findInField(field: ArticleField): FoundMention[] {
  const mentions: FoundMention[] = [];
  const { words } = field;
  let index = 0;
  while (index < words.length) {
    const title = titleAt(field, index);
    const first = title === undefined ? index : index + title.words;
    const last = nameEnd(field, first);
    if (last === undefined || (title === undefined && !isName(words, first, last))) {
      index += 1;
      continue;
    }
    const length = last - first + 1;
    const confidence = (title === undefined ? 0.65 : 0.85) + (length > 1 ? 0.05 : 0);
    const base = {
      field: field.name,
      start: words[first]!.start,
      end: words[last]!.end,
      type: 'PER',
      confidence,
      strength: 4,
    } as const;
    mentions.push(title === undefined || title.kind === '' ? base : { ...base, kind: title.kind });
    index = last + 1;
  }
  return mentions;
}

/** The longest title at a word; "Lt. Gen." counts as one although periods stand between. */
function titleAt(field: ArticleField, index: number): Title | undefined {
  let found: Title | undefined;
  let phrase = '';
  for (let length = 1; length <= LONGEST_TITLE; length += 1) {
    const word = field.words[index + length - 1];
    if (word === undefined || word.source !== word.text || (length > 1 && !isNear(field, index + length - 1))) break;
    phrase = phrase === '' ? word.text : `${phrase} ${word.text}`;
    const kind = englishTitleKinds.get(phrase);
    if (kind !== undefined) found = { kind, words: length };
  }
  const next = found === undefined ? undefined : titleAfter(field, index + found.words);
  return found === undefined || next === undefined
    ? found
    : { kind: next.kind === '' ? found.kind : next.kind, words: found.words + next.words };
}

function titleAfter(field: ArticleField, index: number): Title | undefined {
  return field.words[index] !== undefined && isNear(field, index) ? titleAt(field, index) : undefined;
}

function isNear({ text, words }: ArticleField, index: number): boolean {
  const gap = text.slice(words[index - 1]!.end, words[index]!.start);
  return gap === ' ' || gap === '. ';
}

/** Index of the last word of a capitalised name that starts here. */
function nameEnd(field: ArticleField, first: number): number | undefined {
  const { words } = field;
  if (words[first] === undefined || !isNamePart(words[first]) || (first > 0 && latinParticles.has(words[first].text)))
    return undefined;
  let last = first;
  for (let index = first + 1; index < words.length && index - first < LONGEST_NAME; index += 1) {
    const word = words[index]!;
    const before = words[index - 1]!;
    const isInitial = before.text.length === 1 && field.text.slice(before.end, word.start) === '. ';
    if ((!word.isLinked && !isInitial) || before.source !== before.text) break;
    if (isNamePart(word)) last = index;
    else if (!latinParticles.has(word.text)) break;
  }
  return last;
}

function isNamePart(word: FieldWord): boolean {
  const { text } = word;
  if (word.isArabic || text.length === 0 || notNames.has(text) || englishTitleKinds.has(text)) return false;
  if (/^(al|el|bin|ibn|abu|ad|as|ash|ar|an)-\p{Lu}/u.test(text)) return true;
  return text[0] !== text[0]!.toLowerCase() && (text.length < 4 || text !== text.toUpperCase());
}

/** Without a title: two words or more, the first a given name, or the subject of a verb of speech. */
function isName(words: readonly FieldWord[], first: number, last: number): boolean {
  if (last === first) return false;
  if (loadNameLexicon().latinGiven.has(words[first]!.text)) return true;
  const next = words[last + 1];
  return next?.isLinked === true && speechVerbs.has(next.text) && !/^(The|A|An)$/.test(words[first]!.text) && last - first < 3;
}

import type { ArticleField, FieldWord, FoundMention, MentionSource } from './mention';

/** Last words of an organisation's English name, by the kind of organisation. */
const endings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    company: 'Inc Corp Corporation Ltd LLC PLC plc Co Company Group Holdings Airlines Airways Motors Technologies Industries',
    party: 'Party Movement',
    'sports club': 'FC Rovers Wanderers',
    university: 'University College',
    bank: 'Bank',
    media: 'Times Post Tribune Herald Gazette',
    organization:
      'Association Agency Council Committee Commission Foundation Institute Organization Organisation Federation Authority Alliance Society',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);
const firstHalves: ReadonlyMap<string, string> = new Map([
  ['University', 'university'],
  ['Bank', 'bank'],
  ['Department', 'government'],
  ['Institute', 'organization'],
]);

/** Organisations in English text that their last word (… Inc, … Party) or their first (University of …) announces. */
export const englishOrganizationsSource: MentionSource = {
  name: 'english-organizations',
  findMentions: (fields, article) => (article.language === 'en' ? fields.flatMap(findInField) : []),
};

function findInField({ words, name, places }: ArticleField): FoundMention[] {
  const mentions: FoundMention[] = [];
  const add = (first: number, last: number, kind: string): void => {
    const [start, end] = [words[first]!.start, words[last]!.end];
    mentions.push({ field: name, start, end, type: 'ORG', kind, confidence: 0.75, strength: 2 });
  };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    const half = firstHalves.get(word.text);
    if (
      half !== undefined &&
      words[index + 1]?.text === 'of' &&
      words[index + 2]?.isLinked === true &&
      isCapital(words[index + 2])
    ) {
      let last = index + 2;
      while (words[last + 1]?.isLinked === true && isCapital(words[last + 1])) last += 1;
      add(index, last, half);
      index = last;
      continue;
    }
    const kind = endings.get(word.text);
    if (kind === undefined) continue;
    const first = firstOfName(words, index, places);
    if (first < index) add(first, index, kind);
  }
  return mentions;
}

/** Walks back from the last word over capitalised words; "and" only where no place stands before it. */
function firstOfName(words: readonly FieldWord[], last: number, places: ArticleField['places']): number {
  let first = last;
  for (let index = last - 1; index >= 0 && last - index < 6 && words[index + 1]!.isLinked; index -= 1) {
    const word = words[index]!;
    if (isCapital(word) && word.text === word.source) first = index;
    else if (word.text !== 'and' || places.some(({ end }) => end === words[index - 1]?.end)) break;
  }
  return /^(The|A|An|In|On|At|But|And)$/.test(words[first]!.text) ? Math.min(first + 1, last) : first;
}

function isCapital(word: FieldWord | undefined): boolean {
  return word !== undefined && !word.isArabic && /^\p{Lu}/u.test(word.text);
}

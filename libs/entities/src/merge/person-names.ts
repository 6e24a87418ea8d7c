import { arabicParticles } from '../words/arabic-titles';
import { englishTitleAt, latinParticles } from '../words/english-titles';
import type { NameLexicon } from '../tables/name-lexicon';
import type { ArticleField, FieldWord, FoundMention } from '../mention';
import { organizationKind } from '../words/organization-kind';
import { wordsWithin } from '../read/words-within';

const sureOrganization = 0.9;

/**
 * Makes the tagger's people in one field whole: who has a title is a person, a name does not end with دي or van, and
 * عبد الأمير and رشيد يار الله with nothing between them, not even و or a line's end, are one person. `startOf` says where a name begins without
 * its proclitics.
 */
export function wholePeople(
  field: ArticleField,
  names: readonly FoundMention[],
  startOf: (name: FoundMention) => number,
  lexicon: Pick<NameLexicon, 'arabicGiven' | 'arabicNames'>,
): FoundMention[] {
  const whole: FoundMention[] = [];
  for (const tagged of names.flatMap((name) => apart(field, name, lexicon))) {
    const name = withLastWord(field, asPerson(field, tagged));
    const last = whole.at(-1);
    const isOne =
      last?.type === 'PER' &&
      name.type === 'PER' &&
      name.start === last.end + 1 &&
      field.text[last.end] !== '\n' &&
      startOf(name) === name.start;
    if (!isOne) whole.push(name);
    else whole[whole.length - 1] = { ...last, end: name.end, confidence: Math.min(last.confidence, name.confidence) };
  }
  return whole;
}

/** ياسر إبراهيم وياسين مرعي are two: behind و stands a given name, and the word with it is no name. */
function apart(
  field: ArticleField,
  name: FoundMention,
  { arabicGiven, arabicNames }: Pick<NameLexicon, 'arabicGiven' | 'arabicNames'>,
): FoundMention[] {
  if (name.type !== 'PER') return [name];
  const { words } = wordsWithin(field, name);
  const joint = words.findIndex(
    ({ text, peeled, isArabic }, index) =>
      index > 0 && isArabic && !arabicNames.has(text) && peeled.some(({ chain, stem }) => chain === 'و' && arabicGiven.has(stem)),
  );
  if (joint < 0 || isParticle(words[joint - 1]!)) return [name];
  const second = { ...name, start: words[joint]!.start + 1 };
  return [{ ...name, end: words[joint - 1]!.end }, ...(second.start < second.end ? [second] : [])];
}

/** General Lopez Calderon is a person, unless the tagger is sure or the words say what else it is. */
function asPerson(field: ArticleField, name: FoundMention): FoundMention {
  if (name.type !== 'ORG' || name.confidence >= sureOrganization) return name;
  const { first, words } = wordsWithin(field, name);
  const title = words[0] === undefined || words[0].isArabic ? undefined : englishTitleAt(field, first);
  if (title === undefined || words.length - title.words < 2 || organizationKind(words) !== undefined) return name;
  return words.every(isCapital) ? { ...name, type: 'PER' } : name;
}

/** Whether a word starts with a capital, behind al- or el- too. */
export function isCapital({ text }: FieldWord): boolean {
  return /^(al-|el-)?\p{Lu}/u.test(text);
}

function withLastWord(field: ArticleField, name: FoundMention): FoundMention {
  if (name.type !== 'PER') return name;
  const { first, words } = wordsWithin(field, name);
  let last = first + words.length - 1;
  while (words.length > 0 && isParticle(field.words[last]!) && field.words[last + 1]?.isLinked === true) last += 1;
  const end = field.words[last]?.end ?? 0;
  return end <= name.end ? name : { ...name, end };
}

function isParticle({ text, isArabic }: FieldWord): boolean {
  return isArabic ? arabicParticles.has(text) : latinParticles.has(text.toLowerCase());
}

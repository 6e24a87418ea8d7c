import { arabicStops } from './arabic-titles';
import type { ArticleField, FieldWord, FoundMention, MentionSource } from './mention';
import { loadNameLexicon } from './name-lexicon';

/** Nouns that an organisation's name follows in Arabic, normalised, by the kind of organisation. */
const heads: ReadonlyMap<string, string> = new Map(
  Object.entries({
    company: 'شركه مجموعه موسسه',
    party: 'حزب',
    'armed group': 'حركه جماعه تنظيم ميليشيا فصيل جبهه كتايب لواء',
    'sports club': 'نادي',
    university: 'جامعه',
    bank: 'بنك مصرف',
    media: 'وكاله صحيفه قناه مجله جريده موقع اذاعه',
    organization: 'منظمه جمعيه هييه اتحاد نقابه رابطه لجنه مفوضيه',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** These also announce what is no organisation (اتحاد طوعي): their name has to be definite or a place. */
const generic = new Set('اتحاد منظمه جمعيه هييه رابطه لجنه حركه جماعه مجموعه موسسه تنظيم لواء جبهه موقع مفوضيه'.split(' '));

const national = new Set('وكاله حزب اتحاد هييه جمعيه منظمه'.split(' '));

const OPENING = '"«“';
const CLOSING = '"»”';
const LONGEST_NAME = 4;

/** Organisations in Arabic text that a noun announces: حزب …, شركة "…", جامعة …. */
export const arabicOrganizationsSource: MentionSource = {
  name: 'arabic-organizations',
  findMentions: (fields, article) => (article.language === 'ar' ? fields.flatMap(findInField) : []),
};

function findInField(field: ArticleField): FoundMention[] {
  const mentions: FoundMention[] = [];
  const { words, name } = field;
  for (let index = 0; index < words.length; index += 1) {
    const head = headOf(words[index]!);
    if (head === undefined) continue;
    const quoted = quotedName(field, index);
    const last = quoted ?? plainName(field, index);
    if (last === undefined) continue;
    const end = words[last]!.end + (quoted === undefined ? 0 : 1);
    const start = words[index]!.start + head.prefixLength;
    mentions.push({ field: name, start, end, type: 'ORG', kind: head.kind, confidence: 0.62, strength: 2 });
    index = last;
  }
  return mentions;
}

function headOf(word: FieldWord): { kind: string; prefixLength: number } | undefined {
  const kind = heads.get(word.text);
  if (kind !== undefined) return { kind, prefixLength: 0 };
  for (const { stem, prefixLength } of word.peeled) {
    const peeled = heads.get(stem);
    if (peeled !== undefined) return { kind: peeled, prefixLength };
  }
  return undefined;
}

/** شركة "…": everything inside the quotation marks that open right after the noun. */
function quotedName(field: ArticleField, head: number): number | undefined {
  const { words, text } = field;
  const from = words[head]!.end;
  if (text[from] !== ' ' || !OPENING.includes(text[from + 1] ?? ' ')) return undefined;
  for (let last = head + 1; last < words.length && last - head <= LONGEST_NAME; last += 1) {
    const after = text[words[last]!.end] ?? ' ';
    if (CLOSING.includes(after)) return last;
    if (words[last + 1]?.isLinked !== true) return undefined;
  }
  return undefined;
}

/** حزب البعث, جامعة بغداد: the words after the noun that are neither ordinary nor the start of something else. */
function plainName({ words, places }: ArticleField, head: number): number | undefined {
  const lexicon = loadNameLexicon();
  const isGeneric = generic.has(words[head]!.text) || words[head]!.peeled.some(({ stem }) => generic.has(stem));
  let last = head;
  while (last + 1 < words.length && last - head < LONGEST_NAME) {
    const word = words[last + 1]!;
    if (!word.isLinked || arabicStops.has(word.text) || heads.has(word.text)) break;
    const isPlace = places.some(({ start, end }) => start === word.start && end === word.end);
    const isOrdinary = lexicon.arabicOrdinary.has(word.text) || (!isPlace && /^[وبلف]/u.test(word.text));
    if (last === head && isGeneric && !isPlace && !word.text.startsWith('ال')) break;
    // The first definite word after حزب or جامعة is the name itself, whatever else it means (حزب البعث).
    if (isOrdinary && (isGeneric || last > head || !word.text.startsWith('ال'))) break;
    last += 1;
  }
  return last > head ? withNationality(words, places, head, last) : undefined;
}

/** وكالة الأنباء اليمنية, حزب القوات اللبنانية: the nationality belongs to such names. */
function withNationality(words: ArticleField['words'], places: ArticleField['places'], head: number, last: number): number {
  const next = words[last + 1];
  if (next?.isLinked !== true || !national.has(words[head]!.text) || !words[last]!.text.startsWith('ال')) return last;
  return places.some(({ via, start, end }) => via === 'adjective' && start === next.start && end === next.end) ? last + 1 : last;
}

import { normalizeArabic } from '@naba/arabic';
import { arabic } from '@naba/languages';
import { arabicParticles } from '../words/arabic-titles';
import { latinParticles } from '../words/english-titles';
import type { ArticleField, FieldWord, FoundMention } from '../mention';
import type { NameLexicon } from '../tables/name-lexicon';
import { PhraseTable } from '../tables/phrase-table';
import type { PhraseMatch } from '../tables/phrase-table';
import { spacedOnce } from '../words/spaced-once';

const sure = 0.5;
const regnal: ReadonlySet<string> = new Set(arabic.names.lists.regnal.words);
const female =
  /^(?:mrs|ms|miss|mme|lady|dame|madam|wife|daughter|sister|mother|widow|aunt|niece|[وفبل]*(?:السيده|زوجته|ابنته|ابنتها|شقيقته|شقيقتها|اخته|والدته|والدتها|ارملته|ارمله|حفيدته|الاميره|الملكه))$/u;
const male =
  /^(?:mr|sir|lord|husband|son|brother|father|widower|uncle|nephew|[وفبل]*(?:السيد|زوجها|ابنه|ابنها|نجله|نجلها|نجل|شقيقه|شقيقها|شقيق|اخيه|اخوه|والده|والدها|عمه|خاله|حفيده|الامير|الملك))$/u;
const relative =
  /^(?:wife|husband|son|daughter|brother|sister|father|mother|widow|widower|cousin|uncle|aunt|nephew|niece|[وفبل]?(?:زوجها|زوجت?ه|زوجته|ابنه|ابنته|ابنتها|ابنها|نجله|نجلها|نجل|شقيقه|شقيقها|شقيقته|شقيقتها|شقيق|اخيه|اخوه|اخته|والده|والدها|والدته|والدتها|ارملته|ارمله|عمه|خاله|حفيده|حفيدته))$/u;

/** A person of the article: the fullest name that it gives, and the shorter ones that stand for it. */
export interface Person {
  readonly name: string;
  readonly kind?: string;
  readonly aliases: readonly string[];
}

/** People whom an article names in full, in two words or more. A name that ends a longer one is the same person. */
export function gatherPeople(
  mentions: readonly FoundMention[],
  textOf: (mention: FoundMention) => string,
  lexicon: NameLexicon,
): Person[] {
  const kinds = new Map<string, string | undefined>();
  const named = mentions
    .filter(({ type }) => type === 'PER')
    .map((mention) => ({ kind: mention.kind, isSure: isSure(mention), name: spacedOnce(textOf(mention)) }));
  const surnames = new Set(named.filter(({ isSure }) => isSure).map(({ name }) => lastWordOf(name)));
  for (const { name, kind, isSure } of named) {
    if (!name.includes(' ')) continue;
    // أثنى صالح, "Salih lauded": of a name that is unsure and ends in another's surname only the surname is one.
    if (!isSure && surnames.has(lastWordOf(name))) continue;
    kinds.set(name, kinds.get(name) ?? kind);
  }
  const names = [...kinds.keys()].map((name) => ({ name, words: wordsOf(name) })).sort((a, b) => b.words.length - a.words.length);
  const people: Person[] = [];
  const known = new Set<string>();
  for (const { name, words } of names) {
    const whole = toKey(words);
    if (known.has(whole)) continue;
    const aliases = shortForms(name, lexicon);
    for (const alias of [whole, ...aliases.map((form) => toKey(wordsOf(form)))]) known.add(alias);
    const kind = kinds.get(name);
    people.push(kind === undefined ? { name, aliases } : { name, kind, aliases });
  }
  return people;
}

/** Whom a title stands before is one person from there on. */
function isSure({ confidence, kind }: FoundMention): boolean {
  return confidence >= sure || kind !== undefined;
}

/**
 * Every mention of these people in the article: full names and short forms; a short form means whom the text named last, but for relatives
 * and for who is named without an office after somebody with one.
 */
export function findPeopleAgain(
  fields: readonly ArticleField[],
  people: readonly Person[],
): { person: Person; mention: FoundMention }[] {
  if (people.length === 0) return [];
  const table = new PhraseTable<Person[]>(11);
  const byForm = new Map<string, Person[]>();
  for (const person of people) {
    for (const form of [person.name, ...person.aliases]) {
      const key = toKey(wordsOf(form));
      const sharing = byForm.get(key) ?? [];
      sharing.push(person);
      byForm.set(key, sharing);
      table.add(form, sharing);
    }
  }
  const matches = fields.flatMap((field) => matchesIn(field, table));
  const traits = traitsOf(matches);
  const found: { person: Person; mention: FoundMention }[] = [];
  const bearers = new Map<readonly Person[], Person>();
  for (const { field, match, before } of matches) {
    const person = bearerOf(match.value, before, bearers.get(match.value), traits);
    if (person === undefined) continue;
    const isFull = match.words >= wordsOf(person.name).length;
    const { start, end } = match;
    const base = {
      field: field.name,
      start,
      end,
      type: 'PER',
      confidence: isFull ? 0.9 : 0.82,
      strength: isFull ? 4 : 3,
    } as const;
    found.push({ person, mention: person.kind === undefined ? base : { ...base, kind: person.kind } });
    if (traits.relatives.has(person)) continue;
    for (const form of [person.name, ...person.aliases]) {
      const sharing = byForm.get(toKey(wordsOf(form)))!;
      const known = bearers.get(sharing);
      // Who holds an office keeps the surname from whoever is named without one.
      if (known?.kind === undefined || person.kind !== undefined) bearers.set(sharing, person);
    }
  }
  return found;
}

interface NameMatch {
  readonly field: ArticleField;
  readonly match: PhraseMatch<readonly Person[]>;
  readonly before: FieldWord | undefined;
}

function matchesIn(field: ArticleField, table: PhraseTable<Person[]>): NameMatch[] {
  const found: NameMatch[] = [];
  for (let index = 0; index < field.words.length; index += 1) {
    const match = table.matchAt(field, index);
    if (match === undefined || isOtherWord(field.words[index]!, match)) continue;
    found.push({ field, match, before: field.words[index - 1] });
    index += match.words - 1;
  }
  return found;
}

/** What an article tells of its people by the words before their full names. */
interface PeopleTraits {
  /** Who comes in as somebody's relative: a surname alone means somebody else. */
  readonly relatives: ReadonlySet<Person>;
  readonly genders: ReadonlyMap<Person, Gender>;
}

type Gender = 'm' | 'f';

function traitsOf(matches: readonly NameMatch[]): PeopleTraits {
  const seen = new Set<Person>();
  const relatives = new Set<Person>();
  const genders = new Map<Person, Gender>();
  for (const { match, before } of matches) {
    const [person] = match.value;
    if (person === undefined || match.value.length > 1 || match.words < wordsOf(person.name).length) continue;
    if (isRelative(before) && !seen.has(person)) relatives.add(person);
    seen.add(person);
    const gender = genderOf(before);
    if (gender !== undefined) genders.set(person, gender);
  }
  return { relatives, genders };
}

/** Whom a form means: the last bearer, or whom Mr or Mrs before it leaves; undefined where that is nobody. */
function bearerOf(
  sharing: readonly Person[],
  before: FieldWord | undefined,
  known: Person | undefined,
  { relatives, genders }: PeopleTraits,
): Person | undefined {
  if (sharing.length === 1) return sharing[0];
  const gender = genderOf(before);
  const fitting = sharing.filter((person) => gender === undefined || (genders.get(person) ?? gender) === gender);
  const told = fitting.find((person) => gender !== undefined && genders.get(person) === gender);
  if (told !== undefined) return told;
  if (known !== undefined && fitting.includes(known)) return known;
  return fitting.find((person) => !relatives.has(person)) ?? fitting[0];
}

/** مرسى is a pier where the name is مرسي: folded they are one word. */
function isOtherWord({ source }: FieldWord, { words, value }: PhraseMatch<readonly Person[]>): boolean {
  const last = source.at(-1)!;
  return words === 1 && 'ىي'.includes(last) && !source.includes('ال') && !value.some(({ name }) => name.endsWith(last));
}

function genderOf(before: FieldWord | undefined): Gender | undefined {
  if (before === undefined) return undefined;
  const word = before.isArabic ? before.text : before.text.toLowerCase();
  return female.test(word) ? 'f' : male.test(word) ? 'm' : undefined;
}

/** "his wife Jane Roe": of two who share a surname it is not she whom the surname alone means from there on. */
function isRelative(before: FieldWord | undefined): boolean {
  return before !== undefined && relative.test(before.isArabic ? before.text : before.text.toLowerCase());
}

/** The surname, with the particle or the compound it may be part of: الكاظمي; دي مايو; يار الله; al-Kadhimi. */
function shortForms(name: string, lexicon: NameLexicon): string[] {
  const words = wordsOf(name);
  if (words.length < 2) return [];
  const forms: string[] = [];
  const last = words.at(-1)!;
  const before = words.at(-2)!;
  const isJoined = isParticle(before) || last === 'الله' || last === 'الدين';
  if (words.length > 2) forms.push(words.slice(-2).join(' '));
  if (!isJoined && isDistinct(last, lexicon)) forms.push(last);
  if (!isJoined && /^(al|el)-\p{Lu}/iu.test(last))
    forms.push(
      last.replace(/^[ae]l/i, (article) => (article[0] === 'a' ? 'Al' : 'al')),
      last.slice(3),
    );
  return forms;
}

/** A surname that is also an ordinary word of the language, or the number of a monarch, would be found everywhere. */
function isDistinct(surname: string, lexicon: NameLexicon): boolean {
  const word = normalizeArabic(surname);
  return surname.length > 2 && !lexicon.arabicOrdinary.has(word) && !regnal.has(word);
}

function isParticle(word: string): boolean {
  return latinParticles.has(word) || arabicParticles.has(normalizeArabic(word));
}

function wordsOf(name: string): string[] {
  return name.split(' ');
}

function lastWordOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

function toKey(words: readonly string[]): string {
  return words.map(normalizeArabic).join(' ');
}

import { arabicTitleKinds, namesFacility } from './arabic-titles';
import { englishTitleAt, englishTitleKindBefore } from './english-titles';
import type { ArticleField, FoundMention } from './mention';
import { procliticLength } from './name-start';
import { isAnnouncing, organizationKind } from './organization-kind';
import { withoutOverlaps } from './overlaps';

/** Cue rules are right this often only when they know every word of the name and its title. */
const SURE_PERSON = 0.85;
const SURER_PERSON = 0.9;
const SURE_CITY = 0.9;
/** A nationality that may as well be a surname is less sure than this. */
const SURE_NATIONALITY = 0.9;

/**
 * Joins the tagger's names with what tables and rules found in the same article. The tagger decides where names are and what
 * they are; rules say whom they mean, of what kind they are, and add what the tagger missed and a table is sure of.
 */
export function mergeMentions(
  fields: readonly ArticleField[],
  tagged: readonly FoundMention[],
  ruled: readonly FoundMention[],
): FoundMention[] {
  const seen = new Set(fields.flatMap(({ words }) => words.map(({ text }) => text)));
  return fields.flatMap((field) => {
    const isHere = (mention: FoundMention): boolean => mention.field === field.name;
    const names = tagged.filter(isHere);
    const rules = ruled.filter(isHere);
    const known = new FieldMerge(field, rules, (stem) => seen.has(stem));
    const missed = rules.filter((rule) => isSure(rule, field.text) && !names.some((name) => overlap(name, rule)));
    const whole = joinNames(names, (name) => known.startOf(name));
    return withoutOverlaps([...whole.flatMap((name) => known.complete(name) ?? []), ...missed]);
  });
}

export function overlap(one: FoundMention, other: FoundMention): boolean {
  return one.field === other.field && one.start < other.end && other.start < one.end;
}

/** عبد الأمير and رشيد يار الله with nothing between them, not even و, are one person. */
function joinNames(names: readonly FoundMention[], startOf: (name: FoundMention) => number): FoundMention[] {
  const joined: FoundMention[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const isOne = last?.type === 'PER' && name.type === 'PER' && name.start === last.end + 1 && startOf(name) === name.start;
    if (!isOne) joined.push(name);
    else joined[joined.length - 1] = { ...last, end: name.end, confidence: Math.min(last.confidence, name.confidence) };
  }
  return joined;
}

/** Completes the tagger's names in one field. */
class FieldMerge {
  private readonly wordAt: ReadonlyMap<number, number>;

  constructor(
    private readonly field: ArticleField,
    private readonly rules: readonly FoundMention[],
    private readonly isSeen: (stem: string) => boolean,
  ) {
    this.wordAt = new Map(field.words.map((word, index) => [word.start, index]));
  }

  /** The name with its kind, link and first letter; undefined when it is none. */
  complete(name: FoundMention): FoundMention | undefined {
    const first = this.wordAt.get(name.start);
    if (first === undefined) return name;
    const mention = this.withRule(name, first);
    if (mention.type === 'PER') return this.namesFacility(first) ? undefined : this.withoutTitle(mention, first);
    if (mention.type !== 'ORG' || mention.kind !== undefined) return mention;
    const kind = organizationKind(this.wordsOf(first, mention.end));
    return kind === undefined ? mention : { ...mention, kind };
  }

  /** Where a name begins without its proclitics. */
  startOf(name: FoundMention): number {
    const first = this.wordAt.get(name.start);
    return first === undefined ? name.start : this.withRule(name, first).start;
  }

  private withRule(name: FoundMention, first: number): FoundMention {
    const rule = this.ruleFor(name, first);
    if (rule === undefined) return { ...name, start: name.start + procliticLength(this.field.words[first]!, this.isSeen) };
    const { type, kind, link } = rule;
    const isWithin = rule.start >= name.start && rule.start < this.field.words[first]!.end;
    const start = isWithin ? rule.start : name.start;
    const end = rule.type === 'PER' ? Math.max(name.end, rule.end) : name.end;
    const confidence = Math.max(name.confidence, rule.confidence);
    return {
      ...name,
      start,
      end,
      type,
      confidence,
      ...(kind === undefined ? {} : { kind }),
      ...(link === undefined ? {} : { link }),
    };
  }

  /** The rule's mention that says most about a name: of the same words, or of those after صحيفة, or with its surname. */
  private ruleFor(name: FoundMention, first: number): FoundMention | undefined {
    const { words } = this.field;
    const near = this.rules.filter((rule) => overlap(rule, name));
    const same = near.filter(({ start, end }) => end === name.end && start >= name.start && start < words[first]!.end);
    return (
      same.find(({ type, link }) => type === name.type && link !== undefined) ??
      same.find((rule) => overrules(rule, name)) ??
      near.find((rule) => this.hasSurname(rule, name)) ??
      same.find(({ type }) => type === name.type) ??
      near.find((rule) => rule.type === name.type && this.isSameName(rule, name, first))
    );
  }

  /** محمد شياع السوداني: what could be a nationality is the surname. */
  private hasSurname(rule: FoundMention, name: FoundMention): boolean {
    if (rule.type !== 'PER' || name.type !== 'PER' || rule.confidence < SURER_PERSON || rule.end <= name.end) return false;
    return this.rules.some(
      ({ kind, confidence, start, end }) =>
        kind === 'nationality' && confidence < SURE_NATIONALITY && start === name.end + 1 && end === rule.end,
    );
  }

  /** قطاع غزة where غزة is tagged, نيويورك تايمز where صحيفة نيويورك تايمز is. */
  private isSameName({ link, start, end }: FoundMention, name: FoundMention, first: number): boolean {
    if (link === undefined || end > name.end || name.end - end > 1) return false;
    return start < name.start ? end === name.end : this.wordsOf(first, start).every(isAnnouncing);
  }

  /**
   * Arabic titles go from the mention. English ones stay where the tagger reads them as a part of the name, but not in the
   * name itself; a title alone is no person.
   */
  private withoutTitle(mention: FoundMention, first: number): FoundMention | undefined {
    const { words } = this.field;
    let next = first;
    let kind = mention.kind ?? '';
    while (words[next] !== undefined && words[next]!.start < mention.end) {
      const title = this.titleAt(next);
      if (title === undefined) break;
      if (kind === '') ({ kind } = title);
      next += title.words;
    }
    if (kind === '' && next === first) kind = englishTitleKindBefore(this.field, first) ?? '';
    const known = kind === '' ? mention : { ...mention, kind };
    if (next === first) return known;
    const nameStart = words[next]?.start ?? mention.end;
    if (nameStart >= mention.end) return undefined;
    return words[first]!.isArabic ? { ...known, start: nameStart } : { ...known, nameStart };
  }

  /** مستشفى الملك فهد is no king. */
  private namesFacility(first: number): boolean {
    const { words } = this.field;
    return first > 1 && words[first]!.isLinked && arabicTitleKinds.has(words[first - 1]!.text) && namesFacility(words, first - 1);
  }

  /** Only definite ones in Arabic: ملك and أمير are given names. */
  private titleAt(index: number): { readonly kind: string; readonly words: number } | undefined {
    const { text, isArabic } = this.field.words[index]!;
    if (!isArabic) return englishTitleAt(this.field, index);
    const kind = text.startsWith('ال') ? arabicTitleKinds.get(text) : undefined;
    return kind === undefined ? undefined : { kind, words: 1 };
  }

  private wordsOf(first: number, end: number): ArticleField['words'] {
    const { words } = this.field;
    let last = first;
    while (words[last] !== undefined && words[last]!.start < end) last += 1;
    return words.slice(first, last);
  }
}

/** Countries stay countries where they act (ORG), what the table of organisations knows is one, and a title makes a person. */
function overrules(rule: FoundMention, name: FoundMention): boolean {
  if (rule.type === 'LOC') return rule.kind === 'country' && name.type === 'ORG';
  if (rule.type === 'PER') return rule.confidence >= SURER_PERSON;
  return rule.type === 'ORG';
}

function isSure({ type, kind, link, confidence, start, end }: FoundMention, text: string): boolean {
  // In U.S.-led no country is named.
  if (text[start - 1] === '-' || text[end] === '-') return false;
  if (kind === 'city') return confidence >= SURE_CITY;
  return link !== undefined || (type === 'PER' && confidence >= SURE_PERSON);
}

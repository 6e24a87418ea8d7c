import { arabicTitleKinds, arabicTitlePairs, namesFacility } from '../words/arabic-titles';
import { englishTitleAt, englishTitleKindBefore, englishTitleKindBehind } from '../words/english-titles';
import type { EntityTables } from '../tables/entity-tables';
import type { ArticleField, FoundMention } from '../mention';
import { procliticLength } from './name-start';
import { isCapital } from './person-names';
import { isAnnouncing, organizationKind } from '../words/organization-kind';
import type { MentionIndex } from '../mention-index';
import { wordStartingAt, wordsWithin } from '../read/words-within';

/** A person whose title and words the rules know. */
const surePerson = 0.9;
const surePlace = 0.9;
/** A tagger that is surer of an organisation means the government of a country. */
const sureGovernment = 0.86;
const unsureName = 0.55;
/** Less sure names whose words tell nothing are more often wrong than right: they begin or end elsewhere, or are no names. */
const leastSure = 0.45;
/** Mr. King, then King: a title is a surname where the tagger is this sure and no name follows it. */
const sureSurname = 0.6;
/** A nationality that may as well be a surname is less sure than this. */
const sureNationality = 0.9;

/** Completes the tagger's names in one field. */
export class NameCompleter {
  constructor(
    private readonly field: ArticleField,
    private readonly rules: MentionIndex,
    private readonly isSeen: (stem: string) => boolean,
    private readonly tables: Pick<EntityTables, 'gazetteer' | 'lexicon'>,
  ) {}

  /** The name with its kind, link and first letter; undefined when it is none. */
  complete(name: FoundMention): FoundMention | undefined {
    const whole = this.withKind(name);
    return whole?.kind === undefined && (whole?.confidence ?? 0) < leastSure ? undefined : whole;
  }

  private withKind(name: FoundMention): FoundMention | undefined {
    const first = wordStartingAt(this.field, name.start);
    if (first === undefined) return name;
    const mention = this.withRule(name, first);
    if (mention.type === 'PER') return this.namesFacility(first) ? undefined : this.withoutTitle(mention, first);
    if (mention.type !== 'ORG' || mention.kind !== undefined) return mention;
    const kind = organizationKind(wordsWithin(this.field, mention).words);
    return kind === undefined ? mention : { ...mention, kind };
  }

  /** Where a name begins without its proclitics. */
  startOf(name: FoundMention): number {
    const first = wordStartingAt(this.field, name.start);
    return first === undefined ? name.start : this.withRule(name, first).start;
  }

  private withRule(name: FoundMention, first: number): FoundMention {
    const rule = this.ruleFor(name, first);
    if (rule === undefined) {
      const proclitics = procliticLength(this.field.words[first]!, this.isSeen, this.tables);
      return proclitics === 0 ? name : { ...name, start: name.start + proclitics };
    }
    const { type, kind, link } = rule;
    const isWithin = rule.start >= name.start && rule.start < this.field.words[first]!.end;
    const start = isWithin || this.isWholeOf(rule, name) ? rule.start : name.start;
    // Whole names of people and countries: محمد شياع السوداني, Democratic Republic of the Congo.
    const end = type === 'PER' || kind === 'country' ? Math.max(name.end, rule.end) : name.end;
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
    const firstEnd = this.field.words[first]!.end;
    const near = this.rules.overlapping(name);
    if (near.length === 0) return undefined;
    const beside = near.filter(({ start }) => start >= name.start && start < firstEnd);
    const same = beside.filter(({ end }) => end === name.end);
    return (
      same.find(({ type, link }) => type === name.type && link !== undefined) ??
      same.find((rule) => overrules(rule, name)) ??
      beside.find((rule) => this.hasSurname(rule, name)) ??
      same.find(({ type }) => type === name.type) ??
      beside.find(({ type, end }) => type === 'LOC' && name.type === 'LOC' && end > name.end) ??
      near.find((rule) => rule.type === name.type && this.isSameName(rule, name)) ??
      near.find((rule) => this.isWholeOf(rule, name)) ??
      governmentOf(same, name)
    );
  }

  /** محمد شياع السوداني: what could be a nationality is the surname. */
  private hasSurname(rule: FoundMention, name: FoundMention): boolean {
    if (rule.type !== 'PER' || name.type !== 'PER' || rule.confidence < surePerson || rule.end <= name.end) return false;
    const rest = this.rules.overlapping({ ...rule, start: name.end });
    return rest.some(
      ({ kind, confidence, start, end }) =>
        kind === 'nationality' && confidence < sureNationality && start === name.end + 1 && end === rule.end,
    );
  }

  /** قطاع غزة where غزة is tagged, نيويورك تايمز where صحيفة نيويورك تايمز is. */
  private isSameName({ link, start, end }: FoundMention, name: FoundMention): boolean {
    if (link === undefined || end > name.end || name.end - end > 1) return false;
    return start < name.start
      ? end === name.end
      : wordsWithin(this.field, { start: name.start, end: start }).words.every(isAnnouncing);
  }

  /** حلف الناتو of which the tagger sees الناتو: the table knows the organisation with its noun, which is more than an announcement (منظمة). */
  private isWholeOf(rule: FoundMention, name: FoundMention): boolean {
    if (rule.type !== 'ORG' || name.type !== 'ORG' || rule.link === undefined) return false;
    if (rule.start >= name.start || rule.end !== name.end) return false;
    const { words } = wordsWithin(this.field, { start: rule.start, end: name.start });
    return words.every((word) => word.isArabic && !isAnnouncing(word));
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
    if (kind === '' && next === first) kind = englishTitleKindBefore(this.field, first) ?? this.kindBehind(mention) ?? '';
    const known = kind === '' ? mention : { ...mention, kind };
    if (next === first) return known;
    const nameStart = words[next]?.start ?? mention.end;
    if (nameStart >= mention.end) return this.isSurname(mention, first, next) ? mention : undefined;
    return words[first]!.isArabic ? { ...known, start: nameStart } : { ...known, nameStart };
  }

  private kindBehind(mention: FoundMention): string | undefined {
    const { first, words } = wordsWithin(this.field, mention);
    const next = first + words.length;
    return this.field.words[next] === undefined ? undefined : englishTitleKindBehind(this.field, next);
  }

  /** `first` is the word of the mention, `next` the one after it. */
  private isSurname({ end, confidence }: FoundMention, first: number, next: number): boolean {
    const { words } = this.field;
    if (confidence < sureSurname || next > first + 1 || words[first]!.isArabic) return false;
    const follows = words[next] !== undefined && words[next].start <= end + 2 && isCapital(words[next]);
    return !follows && words[first - 1]?.text.toLowerCase() !== 'the';
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
    if (arabicTitlePairs.has(`${text} ${this.field.words[index + 1]?.text ?? ''}`)) return { kind: 'clergy', words: 2 };
    const kind = text.startsWith('ال') ? arabicTitleKinds.get(text) : undefined;
    return kind === undefined ? undefined : { kind, words: 1 };
  }
}

/** Countries stay countries unless the tagger is sure that they act (ORG), cities where the tagger hesitates, what the table of organisations knows is one, and a title makes a person. */
function overrules(rule: FoundMention, name: FoundMention): boolean {
  if (rule.type === 'LOC' && rule.kind === 'country') return name.type === 'ORG' && name.confidence < sureGovernment;
  if (rule.type === 'LOC') return rule.confidence >= surePlace && name.confidence < unsureName && name.type !== 'PER';
  if (rule.type === 'PER') return rule.confidence >= surePerson;
  return rule.type === 'ORG';
}

/** U.S. in "the U.S. Secretary of State": the country as an organisation, with its name and ISO code. */
function governmentOf(rules: readonly FoundMention[], name: FoundMention): FoundMention | undefined {
  const country = name.type === 'ORG' ? rules.find(({ kind }) => kind === 'country') : undefined;
  const { link } = country ?? {};
  if (country === undefined || link?.iso === undefined) return undefined;
  return { ...country, type: 'ORG', kind: 'government', link: { ...link, id: `local:government-${link.iso.toLowerCase()}` } };
}

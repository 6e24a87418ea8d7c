import type { EntityTables } from '../tables/entity-tables';
import type { ArticleField, FoundMention } from '../mention';
import { NameCompleter } from './name-completer';
import { MentionIndex } from '../mention-index';
import { withoutOverlaps } from './overlaps';
import { wholePeople } from './person-names';

/** Cue rules are right this often only when they know every word of the name and its title. */
const surePerson = 0.85;

/**
 * Joins the tagger's names with what tables and rules found in the same article. The tagger decides where names are and what
 * they are; rules say whom they mean, of what kind they are, and add what the tagger missed and a table is sure of.
 */
export function mergeMentions(
  fields: readonly ArticleField[],
  tagged: readonly FoundMention[],
  ruled: readonly FoundMention[],
  tables: Pick<EntityTables, 'gazetteer' | 'lexicon'>,
): FoundMention[] {
  const isSeen = (stem: string): boolean => fields.some(({ readings }) => readings.has(stem));
  const names = new MentionIndex(tagged);
  const rules = new MentionIndex(ruled);
  const missed = fields.flatMap((field) =>
    ruled.filter(
      (rule) =>
        rule.field === field.name && isSure(rule, field.text) && names.overlapping(rule).every((name) => isPartOf(name, rule)),
    ),
  );
  const known = fields.flatMap((field) => {
    const completer = new NameCompleter(field, rules, isSeen, tables);
    const own = tagged.filter((name) => name.field === field.name);
    return wholePeople(field, own, (name) => completer.startOf(name), tables.lexicon).flatMap(
      (name) => joined(name, rules, field.text) ?? completer.complete(name) ?? [],
    );
  });
  return withoutOverlaps([...known, ...missed]);
}

/** حلف شمال الأطلسي: the table knows the whole organisation, the tagger saw only the place in its name. */
function isPartOf(name: FoundMention, rule: FoundMention): boolean {
  return rule.type === 'ORG' && rule.link !== undefined && name.type === 'LOC' && name.start > rule.start && name.end <= rule.end;
}

/**
 * منظمة الصحة العالمية واليونيسف are two: the table knows one that begins the name and another that ends it. With nothing between
 * them, as in U.N. World Food Program, the last one is meant.
 */
function joined(name: FoundMention, rules: MentionIndex, text: string): FoundMention[] | undefined {
  if (name.type !== 'ORG') return undefined;
  const known = rules.overlapping(name).filter(({ type, link }) => type === 'ORG' && link !== undefined);
  const first = known.find(({ start, end }) => start === name.start && end < name.end);
  const last = known.find(({ start, end, link }) => end === name.end && start > name.start && link?.id !== first?.link?.id);
  if (first === undefined || last === undefined) return undefined;
  return text.slice(first.end, last.start).trim() === '' ? [{ ...last, start: name.start }] : [first, last];
}

function isSure({ type, link, confidence, start, end, needsTag }: FoundMention, text: string): boolean {
  if (needsTag === true) return false;
  // In U.S.-led no country is named.
  if (text[start - 1] === '-' || text[end] === '-') return false;
  return link !== undefined || (type === 'PER' && confidence >= surePerson);
}

import type { ArticleField, FoundMention } from './mention';
import { NameCompleter } from './name-completer';
import { overlap, withoutOverlaps } from './overlaps';

/** Cue rules are right this often only when they know every word of the name and its title. */
const SURE_PERSON = 0.85;
const SURE_CITY = 0.8;

/**
 * Joins the tagger's names with what tables and rules found in the same article. The tagger decides where names are and what
 * they are; rules say whom they mean, of what kind they are, and add what the tagger missed and a table is sure of.
 */
export function mergeMentions(
  fields: readonly ArticleField[],
  tagged: readonly FoundMention[],
  ruled: readonly FoundMention[],
): FoundMention[] {
  let seen: ReadonlySet<string> | undefined;
  const isSeen = (stem: string): boolean => {
    seen ??= new Set(fields.flatMap(({ words }) => words.map(({ text }) => text)));
    return seen.has(stem);
  };
  return fields.flatMap((field) => {
    const isHere = (mention: FoundMention): boolean => mention.field === field.name;
    const names = tagged.filter(isHere);
    const rules = ruled.filter(isHere);
    const known = new NameCompleter(field, rules, isSeen);
    const missed = rules.filter((rule) => isSure(rule, field.text) && !names.some((name) => overlap(name, rule)));
    const whole = joinNames(names, (name) => known.startOf(name));
    return withoutOverlaps([...whole.flatMap((name) => known.complete(name) ?? []), ...missed]);
  });
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

function isSure({ type, kind, link, confidence, start, end }: FoundMention, text: string): boolean {
  // In U.S.-led no country is named.
  if (text[start - 1] === '-' || text[end] === '-') return false;
  if (kind === 'city') return confidence >= SURE_CITY;
  return link !== undefined || (type === 'PER' && confidence >= SURE_PERSON);
}

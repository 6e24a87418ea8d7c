import type { estypes } from '@elastic/elasticsearch';
import { quoteGap } from '@naba/article-index';
import type { Query, Term } from '@naba/search-query';

type Interval = estypes.QueryDslIntervalsContainer;

/**
 * Parts of a query that stand together because somebody is to have said something: `speaker:` and `quote:` of one AND hold for one
 * quote. Undefined where only one of the two is asked for.
 */
export function saidBy(parts: readonly Query[]): estypes.QueryDslQueryContainer | undefined {
  const about = parts.filter(isOfQuotes);
  const fields = new Set(about.flatMap(termsOf).map(({ field }) => field));
  if (fields.size < 2) return undefined;
  const intervals = about.map(toInterval);
  return { intervals: { attributedQuotes: { all_of: { max_gaps: quoteGap / 2, intervals } } } };
}

/** Whether a part is made of words in `speaker:` and `quote:` alone, as they can be looked for within one quote. */
export function isOfQuotes(part: Query): boolean {
  const terms = termsOf(part);
  return terms.length > 0 && terms.every(({ field }) => field === 'speaker' || field === 'quote') && isPlainTree(part);
}

function isPlainTree(part: Query): boolean {
  return part.kind === 'term' || ((part.kind === 'and' || part.kind === 'or') && part.parts.every(isPlainTree));
}

function termsOf(part: Query): readonly Term[] {
  if (part.kind === 'term') return [part];
  return part.kind === 'and' || part.kind === 'or' ? part.parts.flatMap(termsOf) : [];
}

function toInterval(part: Query): Interval {
  if (part.kind === 'term') return toTermInterval(part);
  const intervals = part.kind === 'and' || part.kind === 'or' ? part.parts.map(toInterval) : [];
  return part.kind === 'or' ? { any_of: { intervals } } : { all_of: { intervals } };
}

function toTermInterval({ text, prefix, entityIds = [] }: Term): Interval {
  if (prefix) return { prefix: { prefix: text } };
  const [words = together(text), ...ids] = [text, ...entityIds].map(together);
  return ids.length === 0 ? words : { any_of: { intervals: [words, ...ids] } };
}

function together(query: string): Interval {
  return { match: { query, ordered: true, max_gaps: 0 } };
}

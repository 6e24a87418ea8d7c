import type { Span, Token } from '@naba/text';
import { clauseOf } from './arabic-clause.rules';
import { ArabicCueList } from './arabic-cue-list';
import { arabicMarksRules, isName } from './arabic-marks.rules';
import { findArabicCues } from './arabic-speakers';
import type { ArabicCue } from './arabic-speakers';
import { ArabicWords } from './arabic-words';
import { SpanCover } from './in-order';
import type { Quote } from './quote';
import { firstMatch } from './quote-rule';
import { insideOf } from './quoted-spans';
import type { QuotedTokens } from './quoted-spans';

/**
 * Quotes in Arabic text with their speakers: words between marks that a reporting word introduces or follows, and reported
 * speech after أن or إن, after a colon, after a source (بحسب فلان) or after a verb of emphasis.
 * @param pairs quotation marks of the text, by `pairQuotationMarks`
 * @param people where people are named, in the order of the text
 */
export function findArabicQuotes(
  text: string,
  tokens: readonly Token[],
  pairs: readonly QuotedTokens[],
  people?: readonly Span[],
): Quote[] {
  const words = new ArabicWords(text, tokens, pairs);
  const list = new ArabicCueList(words, findArabicCues(words, people));
  const { quotes, leads } = findClauses(words, list);
  return [...quotes, ...findMarked(words, list, pairs, quotes, leads)].sort((a, b) => a.start - b.start);
}

/** Reported clauses, and the tokens between their cue and them: few words in marks there are names. */
function findClauses(words: ArabicWords, list: ArabicCueList): { quotes: Quote[]; leads: Span[] } {
  const { tokens } = words;
  const quotes: Quote[] = [];
  const leads: Span[] = [];
  let reportedTo = 0;
  for (const [index, cue] of list.cues.entries()) {
    // A clause inside a reported one belongs to it: قال إن الوزير أكد أن …
    if (cue.at < reportedTo && cue.kind !== 'attribution') continue;
    const clause = clauseOf(words, list, index);
    if (clause === undefined) continue;
    const { rule, found } = clause;
    quotes.push(toQuote(words, { start: tokens[found.from]!.start, end: tokens[found.to - 1]!.end }, cue, rule));
    reportedTo = found.to;
    leads.push({ start: cue.at + 1, end: found.from });
  }
  return { quotes, leads };
}

/** Words in marks outside reported clauses that a reporting word claims. */
function findMarked(
  words: ArabicWords,
  list: ArabicCueList,
  pairs: readonly QuotedTokens[],
  clauses: readonly Span[],
  leads: readonly Span[],
): Quote[] {
  const covered = new SpanCover(clauses);
  const leading = new SpanCover(leads);
  const quotes: Quote[] = [];
  let previous: { pair: QuotedTokens; cue: ArabicCue } | undefined;
  for (const pair of pairs) {
    const span = insideOf(words.tokens, pair);
    if (covered.holds(span) || isName(words, list, pair) || leading.holds({ start: pair.open, end: pair.close + 1 })) continue;
    const claimed = firstMatch(arabicMarksRules, { words, list, pair, previous });
    if (claimed === undefined) continue;
    quotes.push(toQuote(words, span, claimed.found, claimed.rule));
    previous = { pair, cue: claimed.found };
  }
  return quotes;
}

function toQuote({ text }: ArabicWords, { start, end }: Span, { text: cue, speaker }: ArabicCue, rule: string): Quote {
  return { start, end, text: text.slice(start, end), cue, rule, ...(speaker === undefined ? {} : { speaker }) };
}

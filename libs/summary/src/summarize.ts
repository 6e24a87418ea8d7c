import type { Span } from '@naba/text';

export interface SummaryText {
  readonly title: string;
  readonly body: string;
  /** Sentences of the body, in order. */
  readonly sentences: readonly Span[];
}

export interface SummaryOptions {
  /** Phrases that the article is about; sentences that hold them are preferred. */
  readonly keyphrases?: readonly string[];
  readonly maxWords?: number;
}

interface LeadSentence {
  readonly text: string;
  readonly words: readonly string[];
}

/** Sentences from which a summary is taken: news says first what matters most. */
const leadSentences = 8;
const maxSentences = 3;
/** A shorter sentence is a heading, a dateline or a caption. */
const leastWords = 5;

/**
 * A summary made of up to three whole sentences, in the order of the text: the first, and of the lead those that say most of
 * what title and keyphrases name. Joined by spaces; undefined when the body has no sentence of five words.
 */
export function summarize(
  { title, body, sentences }: SummaryText,
  { keyphrases = [], maxWords = 75 }: SummaryOptions = {},
): string | undefined {
  const lead: LeadSentence[] = [];
  for (const { start, end } of sentences) {
    const text = body.slice(start, end);
    const words = wordsOf(text);
    if (words.length >= leastWords) lead.push({ text, words });
    if (lead.length === leadSentences) break;
  }
  const first = lead[0];
  if (first === undefined) return undefined;
  const wanted = new Set([...wordsOf(title), ...keyphrases.flatMap(wordsOf)]);
  const ranked = lead
    .map((sentence, index) => ({ index, length: sentence.words.length, worth: worthOf(sentence, index, wanted) }))
    .slice(1)
    .sort((a, b) => b.worth - a.worth || a.index - b.index);
  const chosen = [0];
  let total = first.words.length;
  for (const { index, length } of ranked) {
    if (chosen.length === maxSentences || total + length > maxWords) continue;
    chosen.push(index);
    total += length;
  }
  return chosen
    .sort((a, b) => a - b)
    .map((index) => lead[index]!.text)
    .join(' ');
}

/** How much of what is wanted a sentence says for its length; the earlier the better, and questions tell little. */
function worthOf({ text, words }: LeadSentence, position: number, wanted: ReadonlySet<string>): number {
  const hits = new Set(words.filter((word) => wanted.has(word))).size;
  const asks = /[?؟]$/.test(text) ? 0.5 : 1;
  return (asks * (1 + hits)) / Math.sqrt(words.length) / (1 + position / 4);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

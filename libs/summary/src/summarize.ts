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
  const lead = sentences
    .map(({ start, end }) => body.slice(start, end))
    .filter((sentence) => wordsOf(sentence).length >= leastWords)
    .slice(0, leadSentences);
  const first = lead[0];
  if (first === undefined) return undefined;
  const wanted = new Set([...wordsOf(title), ...keyphrases.flatMap(wordsOf)]);
  const worth = (sentence: string, position: number): number => {
    const words = wordsOf(sentence);
    const hits = new Set(words.filter((word) => wanted.has(word))).size;
    const asks = /[?؟]$/.test(sentence) ? 0.5 : 1;
    return (asks * (1 + hits)) / Math.sqrt(words.length) / (1 + position / 4);
  };
  const ranked = lead
    .map((_, index) => index)
    .slice(1)
    .sort((a, b) => worth(lead[b]!, b) - worth(lead[a]!, a) || a - b);
  const chosen = [0];
  let total = wordsOf(first).length;
  for (const index of ranked) {
    const length = wordsOf(lead[index]!).length;
    if (chosen.length === maxSentences || total + length > maxWords) continue;
    chosen.push(index);
    total += length;
  }
  return chosen
    .sort((a, b) => a - b)
    .map((index) => lead[index]!)
    .join(' ');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

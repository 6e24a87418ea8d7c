import type { KeyphraseV1 } from '@naba/contracts';
import type { Span, Token } from '@naba/text';
import { collectCandidates, writtenForm } from './candidates';
import type { Candidate } from './candidates';
import { rankTerms } from './rank-terms';
import type { PlacedTerm } from './rank-terms';
import { termReaderOf } from './term';
import type { TermReader } from './term';

export interface KeyphraseText {
  readonly titleTokens: readonly Token[];
  readonly bodyTokens: readonly Token[];
  /** Sentences of the body, in order. */
  readonly bodySentences: readonly Span[];
}

export interface KeyphraseOptions {
  /** BCP 47 tag of the text. */
  readonly language: string;
  readonly limit?: number;
  /** Names of the text, which keep their Arabic article even as single words. */
  readonly names?: ReadonlySet<string>;
}

interface Weighed {
  readonly candidate: Candidate;
  readonly weight: number;
}

/** Words that stand together once may do so by chance, and twice hardly: factors for each word after the first. */
const togetherOnce = 4;
const togetherOften = 0.8;
const readTokens = 700;

/**
 * Keyphrases of an article, best first, at most ten; empty for languages without a package (`@naba/languages`). Scores compare to the
 * best phrase of the article, which gets 1. The method is YAKE's, with the title read as a first sentence.
 */
export function findKeyphrases(
  text: KeyphraseText,
  { language, limit = 10, names = new Set() }: KeyphraseOptions,
): KeyphraseV1[] {
  const body = text.bodyTokens.slice(0, readTokens);
  const read = termReaderOf(language, [...text.titleTokens, ...body]);
  if (read === undefined) return [];
  const terms = placeTerms(text, body, read);
  const ranks = rankTerms(terms, text.bodySentences.length + 1);
  const candidates = collectCandidates(terms);
  const weights = Float64Array.from(candidates, (candidate) => weightOf(candidate, ranks));
  const chosen: Weighed[] = [];
  const phrases: string[] = [];
  while (chosen.length < limit) {
    const best = lightest(weights);
    if (best === undefined) break;
    const [candidate, weight] = [candidates[best]!, weights[best]!];
    weights[best] = Infinity;
    if (chosen.some((other) => isMostly(other.candidate, candidate))) continue;
    const phrase = shownForm(candidate, terms, names);
    if (phrase === undefined) continue;
    chosen.push({ candidate, weight });
    phrases.push(phrase);
  }
  return phrases.map((phrase, index) => ({
    text: phrase,
    score: Math.round(Math.sqrt(chosen[0]!.weight / chosen[index]!.weight) * 1_000) / 1_000,
  }));
}

/** Index of the lowest weight, the first of equals; few are taken, so sorting all would cost more. */
function lightest(weights: Float64Array): number | undefined {
  let best: number | undefined;
  for (let index = 0; index < weights.length; index++) {
    if (weights[index]! < (best === undefined ? Infinity : weights[best]!)) best = index;
  }
  return best;
}

function placeTerms(
  { titleTokens, bodySentences }: KeyphraseText,
  body: readonly Token[],
  read: TermReader,
): (PlacedTerm | undefined)[] {
  const ids = new Map<string, number>();
  const terms: (PlacedTerm | undefined)[] = [];
  const place = (token: Token, sentence: number): void => {
    const term = read(token);
    if (term === undefined) {
      terms.push(undefined);
      return;
    }
    const id = ids.get(term.key) ?? ids.size;
    ids.set(term.key, id);
    terms.push({ key: term.key, form: term.form, startsPhrase: term.startsPhrase, id, sentence });
  };
  for (const token of titleTokens) place(token, 0);
  terms.push(undefined);
  let sentence = 0;
  for (const token of body) {
    while (sentence < bodySentences.length && token.start >= bodySentences[sentence]!.end) {
      sentence++;
      terms.push(undefined);
    }
    place(token, sentence + 1);
  }
  return terms;
}

function weightOf({ ids, places }: Candidate, ranks: Float64Array): number {
  let product = 1;
  let sum = 0;
  for (const id of ids) {
    product *= ranks[id]!;
    sum += ranks[id]!;
  }
  const together = (places.length === 1 ? togetherOnce : togetherOften) ** (ids.length - 1);
  return (together * product) / (places.length * (1 + sum));
}

/** Whether two candidates share more than half of the shorter one. */
function isMostly(a: Candidate, b: Candidate): boolean {
  let shared = 0;
  for (const id of a.ids) if (b.ids.includes(id)) shared++;
  return shared * 2 > Math.min(a.ids.length, b.ids.length);
}

/**
 * How a phrase is shown; undefined for a lone adjective (عراقية, دولي), which says of the noun beside it what it says. A
 * single Arabic word that is no name loses its article.
 */
function shownForm(
  candidate: Candidate,
  terms: readonly (PlacedTerm | undefined)[],
  names: ReadonlySet<string>,
): string | undefined {
  const form = writtenForm(candidate, terms);
  if (candidate.ids.length > 1 || names.has(form)) return form;
  if (/^[\u0600-\u06ff]{2,}(?:ية|ي)$/.test(form)) return undefined;
  return form.startsWith('ال') && form.length > 4 ? form.slice(2) : form;
}

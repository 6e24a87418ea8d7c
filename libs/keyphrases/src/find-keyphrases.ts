import type { KeyphraseV1 } from '@naba/contracts';
import type { Span, Token } from '@naba/text';
import { rankTerms } from './rank-terms';
import type { PlacedTerm } from './rank-terms';
import { arabicTermReader, readEnglishTerm } from './term';

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

interface Candidate {
  readonly keys: readonly string[];
  count: number;
  /** How often each written form occurs. */
  readonly forms: Map<string, number>;
}

const longestPhrase = 3;
/** Words that stand together once may do so by chance, and twice hardly: factors for each word after the first. */
const togetherOnce = 4;
const togetherOften = 0.8;
const readTokens = 700;

/**
 * Keyphrases of an article in Arabic or English, best first, at most ten; empty for other languages. Scores compare to the
 * best phrase of the article, which gets 1. The method is YAKE's, with the title read as a first sentence.
 */
export function findKeyphrases(
  text: KeyphraseText,
  { language, limit = 10, names = new Set() }: KeyphraseOptions,
): KeyphraseV1[] {
  if (language !== 'ar' && language !== 'en') return [];
  const terms = placeTerms(text, language);
  const ranks = rankTerms(terms, text.bodySentences.length + 1);
  const candidates = collectCandidates(terms);
  const scored = [...candidates.values()]
    .filter((candidate) => candidate.keys.length > 1 || !isLoneAdjective(formOf(candidate, names), names))
    .map((candidate) => ({ candidate, weight: weightOf(candidate, ranks) }))
    .sort((a, b) => a.weight - b.weight);
  return pickDistinct(scored, limit).map(({ candidate, weight }, _index, chosen) => ({
    text: formOf(candidate, names),
    score: Math.round(Math.sqrt(chosen[0]!.weight / weight) * 1_000) / 1_000,
  }));
}

function placeTerms(
  { titleTokens, bodyTokens, bodySentences }: KeyphraseText,
  language: 'ar' | 'en',
): (PlacedTerm | undefined)[] {
  const body = bodyTokens.slice(0, readTokens);
  const read = language === 'ar' ? arabicTermReader([...titleTokens, ...body]) : readEnglishTerm;
  const terms: (PlacedTerm | undefined)[] = [];
  const place = (token: Token, sentence: number): void => {
    const term = read(token);
    terms.push(term === undefined ? undefined : { ...term, sentence });
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

function collectCandidates(terms: readonly (PlacedTerm | undefined)[]): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  for (const [start, first] of terms.entries()) {
    if (first === undefined) continue;
    const keys = [first.key];
    let { key: id, form } = first;
    addCandidate(candidates, id, keys, form);
    for (let end = start + 1; end < start + longestPhrase; end++) {
      const term = terms[end];
      if (term === undefined || term.startsPhrase || keys.includes(term.key)) break;
      keys.push(term.key);
      id += ` ${term.key}`;
      form += ` ${term.form}`;
      addCandidate(candidates, id, keys, form);
    }
  }
  return candidates;
}

function addCandidate(candidates: Map<string, Candidate>, id: string, keys: readonly string[], form: string): void {
  const known = candidates.get(id);
  if (known === undefined) {
    candidates.set(id, { keys: [...keys], count: 1, forms: new Map([[form, 1]]) });
    return;
  }
  known.count++;
  known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
}

function weightOf({ keys, count }: Candidate, ranks: ReadonlyMap<string, number>): number {
  let product = 1;
  let sum = 0;
  for (const key of keys) {
    const weight = ranks.get(key)!;
    product *= weight;
    sum += weight;
  }
  const together = (count === 1 ? togetherOnce : togetherOften) ** (keys.length - 1);
  return (together * product) / (count * (1 + sum));
}

/** The best phrases of which none repeats most of a better one. */
function pickDistinct<T extends { candidate: Candidate }>(scored: readonly T[], limit: number): T[] {
  const chosen: T[] = [];
  for (const item of scored) {
    if (chosen.length === limit) break;
    const keys = new Set(item.candidate.keys);
    const repeats = chosen.some(({ candidate }) => {
      const shared = candidate.keys.filter((key) => keys.has(key)).length;
      return shared * 2 > Math.min(keys.size, candidate.keys.length);
    });
    if (!repeats) chosen.push(item);
  }
  return chosen;
}

/** عراقية, دولي: what an Arabic adjective says, it says of the noun beside it. */
function isLoneAdjective(form: string, names: ReadonlySet<string>): boolean {
  return /^[\u0600-\u06ff]{2,}(?:ية|ي)$/.test(form) && !names.has(form);
}

/** The form written most; a single Arabic word that is no name loses its article. */
function formOf({ forms, keys }: Candidate, names: ReadonlySet<string>): string {
  const form = [...forms].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  const isBareNoun = keys.length === 1 && form.startsWith('ال') && form.length > 4 && !names.has(form);
  return isBareNoun ? form.slice(2) : form;
}

import type { Token } from '@naba/text';
import type { ToneEffect, ToneLexicon } from './lexicon';

/** A word that makes the tone, with the weight that it has where it stands. */
export interface ToneEvidence {
  readonly field: 'title' | 'body';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly weight: number;
}

export interface Tone {
  /** From -1 (bad news) to 1 (good news). */
  readonly score: number;
  /** Heaviest first, at most twenty. */
  readonly evidence: ToneEvidence[];
}

export interface ToneText {
  readonly title: string;
  readonly body: string;
  readonly titleTokens: readonly Token[];
  readonly bodyTokens: readonly Token[];
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly effect: ToneEffect;
  /** Number of the clause and place among the words. */
  readonly clause: number;
  readonly at: number;
  weight: number;
}

/** How far a negation or a lessening reaches, in words of the same clause. */
const reach = 3;
/** "Not good" is bad, but less so than good is good. */
const turned = -0.5;
const headlineFactor = 2;
/** Strength, per root of the number of words, at which the score is 0.71. */
const halfway = 0.1 ** 0.5;
const shownWords = 20;
const clauseEnds: ReadonlySet<string> = new Set('.,;:!?،؛؟…()«»"“”—–');

/**
 * Tone of a news text in Arabic or English; undefined for other languages. Words of the lexicon are added up, the headline's
 * twice, divided by the root of the length in words, and pressed into -1…1 by x / sqrt(x² + 0.1).
 * @param text title and body with their tokens
 * @param language BCP 47 tag of the text
 */
export function scoreTone(text: ToneText, language: string, lexicon: ToneLexicon): Tone | undefined {
  if (language !== 'ar' && language !== 'en') return undefined;
  const evidence: ToneEvidence[] = [];
  let sum = 0;
  let words = 0;
  for (const field of ['title', 'body'] as const) {
    const factor = field === 'title' ? headlineFactor : 1;
    const tokens = field === 'title' ? text.titleTokens : text.bodyTokens;
    words += factor * tokens.length;
    for (const { start, end, weight } of weigh(findHits(tokens, lexicon))) {
      if (weight === 0) continue;
      sum += factor * weight;
      evidence.push({ field, start, end, text: text[field].slice(start, end), weight: round(weight) });
    }
  }
  const strength = sum / Math.sqrt(Math.max(1, words));
  const score = round(strength / Math.hypot(strength, halfway));
  return { score, evidence: evidence.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, shownWords) };
}

function findHits(tokens: readonly Token[], lexicon: ToneLexicon): Hit[] {
  const hits: Hit[] = [];
  let clause = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind !== 'word') {
      if (clauseEnds.has(token.text)) clause += 1;
      continue;
    }
    const { effect, first } = lexicon.read(token.lexeme);
    const next = tokens[at + 1];
    const pair = first === undefined || next?.kind !== 'word' ? undefined : lexicon.readPair(first, next.text);
    const found = pair ?? effect;
    if (found === undefined) continue;
    const end = pair === undefined ? token.end : next!.end;
    hits.push({ start: token.start, end, effect: found, clause, at, weight: found.weight });
    if (pair !== undefined) at += 1;
  }
  return hits;
}

/** Lets negations and lessening words turn their neighbours. */
function weigh(hits: Hit[]): Hit[] {
  hits.forEach((hit, index) => {
    if (hit.effect.kind !== 'less') return;
    const ahead = hits[index + 1];
    // "Ended without agreement": the negation keeps the two apart.
    const behind = ahead?.effect.kind === 'not' ? undefined : hits[index - 1];
    const lessened = [ahead, behind].find((other) => isTone(hit, other));
    if (lessened === undefined) return;
    // A fall in unemployment is good, so the fall itself no longer counts as bad.
    if (lessened.weight < 0) hit.weight = 0;
    lessened.weight *= turned;
  });
  hits.forEach((hit, index) => {
    if (hit.effect.kind !== 'not') return;
    const ahead = hits.slice(index + 1, index + 1 + reach).find((other) => isTone(hit, other));
    if (ahead !== undefined) ahead.weight *= turned;
  });
  return hits;
}

function isTone(from: Hit, to: Hit | undefined): to is Hit {
  return to?.effect.kind === 'word' && to.clause === from.clause && Math.abs(to.at - from.at) <= reach;
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

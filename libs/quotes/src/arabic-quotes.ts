import { normalizeArabic } from '@naba/arabic';
import type { Token } from '@naba/text';
import { attributions, insertions, openers, papers, reportingParticiples, reportingVerbs, speakerEnds } from './arabic-cues';
import type { Quote } from './quote';
import { insideOf, pairQuotationMarks } from './quoted-spans';
import type { QuotedTokens } from './quoted-spans';

type CueKind = 'verb' | 'participle' | 'attribution';

interface Cue {
  readonly kind: CueKind;
  /** Index of its token. */
  readonly at: number;
  readonly text: string;
  speaker: Quote['speaker'];
}

const longestSpeaker = 9;
const leastIndirectWords = 4;
/** How far after a cue what it reports may begin. */
const reach = 22;

/**
 * Quotes in Arabic text with their speakers: words between marks that a reporting word introduces or follows, and reported
 * speech after أن or إن. A verb or participle without a subject of its own speaks for the last speaker.
 */
export function findArabicQuotes(text: string, tokens: readonly Token[]): Quote[] {
  const keys = tokens.map((token) => (token.kind === 'word' ? normalizeArabic(token.text) : token.text));
  const pairs = pairQuotationMarks(text, tokens);
  const inside = new Int32Array(tokens.length).fill(-1);
  for (const [index, { open, close }] of pairs.entries()) inside.fill(index, open, close + 1);
  const cues = findCues(text, tokens, keys, inside);
  const quotes: Quote[] = [];
  for (const pair of pairs) {
    const cue = cueBefore(text, tokens, keys, inside, cues, pair) ?? cueAfter(tokens, cues, pair);
    if (cue !== undefined) quotes.push(toQuote(text, insideOf(tokens, pair), cue));
  }
  for (const cue of cues) {
    const reported = findReported(text, tokens, keys, inside, cues, cue);
    if (reported !== undefined) quotes.push(toQuote(text, reported, cue));
  }
  return quotes.sort((a, b) => a.start - b.start);
}

function toQuote(text: string, { start, end }: { start: number; end: number }, { text: cue, speaker }: Cue): Quote {
  return { start, end, text: text.slice(start, end), cue, ...(speaker === undefined ? {} : { speaker }) };
}

function findCues(text: string, tokens: readonly Token[], keys: readonly string[], inside: Int32Array): Cue[] {
  const cues: Cue[] = [];
  let last: Quote['speaker'];
  for (let at = 0; at < tokens.length; at++) {
    if (inside[at]! >= 0) continue;
    const found = cueKindOf(keys[at]!);
    if (found === undefined) continue;
    const { kind, prefix } = found;
    let speaker: Quote['speaker'];
    if (kind === 'verb') speaker = speakerAfter(text, tokens, keys, inside, at) ?? subjectBefore(text, tokens, keys, at) ?? last;
    else if (kind === 'participle') speaker = last;
    else speaker = sourceAfter(text, tokens, keys, inside, at);
    if (speaker !== undefined && kind !== 'attribution') last = speaker;
    if (kind === 'attribution' && speaker !== undefined) last ??= speaker;
    cues.push({ kind, at, text: tokens[at]!.text.slice(prefix), speaker });
  }
  return cues;
}

/** Kind of a reporting word, and the length of the conjunction before it. */
function cueKindOf(key: string): { kind: CueKind; prefix: number } | undefined {
  for (const prefix of key.startsWith('و') || key.startsWith('ف') ? [0, 1] : [0]) {
    const stem = key.slice(prefix);
    if (reportingVerbs.has(stem)) return { kind: 'verb', prefix };
    if (reportingParticiples.has(stem)) return { kind: 'participle', prefix };
    if (attributions.has(stem)) return { kind: 'attribution', prefix };
  }
  return undefined;
}

/** The noun phrase after a verb: وقال *وزير الدفاع الإيطالي* إن. */
function speakerAfter(
  text: string,
  tokens: readonly Token[],
  keys: readonly string[],
  inside: Int32Array,
  verb: number,
): Quote['speaker'] {
  let first = verb + 1;
  while (insertions.has(keys[first] ?? '') || (first > verb + 1 && keys[first] === '،')) first++;
  return phraseFrom(text, tokens, keys, inside, first);
}

/** وفقا لبيان صدر عن *مكتب الوزير*: the preposition ل belongs to no name, and whoever issued a paper speaks through it. */
function sourceAfter(
  text: string,
  tokens: readonly Token[],
  keys: readonly string[],
  inside: Int32Array,
  at: number,
): Quote['speaker'] {
  const phrase = phraseFrom(text, tokens, keys, inside, at + 1);
  if (phrase === undefined) return undefined;
  const prefix = keys[at]!.endsWith('وفقا') ? /^لـ?/.exec(phrase.text)?.[0].length : 0;
  if (prefix === undefined) return undefined;
  const source = { start: phrase.start + prefix, end: phrase.end, text: phrase.text.slice(prefix) };
  if (!papers.has(normalizeArabic(source.text))) return source;
  const from = keys.indexOf('عن', at);
  return from > 0 && from - at <= 4 ? (phraseFrom(text, tokens, keys, inside, from + 1) ?? source) : source;
}

function phraseFrom(
  text: string,
  tokens: readonly Token[],
  keys: readonly string[],
  inside: Int32Array,
  first: number,
): Quote['speaker'] {
  let end = first;
  while (end < tokens.length && end - first < longestSpeaker && inside[end]! < 0) {
    const token = tokens[end]!;
    const key = keys[end]!;
    if (token.kind !== 'word' || speakerEnds.has(key) || (speakerEnds.has(key.slice(1)) && key.startsWith('و'))) break;
    if (end > first && (cueKindOf(key)?.kind ?? 'attribution') !== 'attribution') break;
    if (end > first && text.slice(tokens[end - 1]!.end, token.start).includes('\n')) break;
    end++;
  }
  if (end === first) return undefined;
  const start = tokens[first]!.start;
  const stop = tokens[end - 1]!.end;
  return { start, end: stop, text: text.slice(start, stop) };
}

/** وكان *المستشار فلان* أعلن: the subject between كان and its verb. */
function subjectBefore(text: string, tokens: readonly Token[], keys: readonly string[], verb: number): Quote['speaker'] {
  for (let at = verb - 1; at >= Math.max(0, verb - 12); at--) {
    const key = keys[at]!;
    if (key === '.' || key === '؟' || text.slice(tokens[at]!.end, tokens[at + 1]!.start).includes('\n')) return undefined;
    if (!/^و?كانت?$/.test(key)) continue;
    let end = verb;
    while (end > at + 1 && tokens[end - 1]!.kind === 'other') end--;
    if (end <= at + 1) return undefined;
    const start = tokens[at + 1]!.start;
    return { start, end: tokens[end - 1]!.end, text: text.slice(start, tokens[end - 1]!.end) };
  }
  return undefined;
}

/** The nearest cue in the same sentence before a pair of marks; a clause of its own in between breaks the tie. */
function cueBefore(
  text: string,
  tokens: readonly Token[],
  keys: readonly string[],
  inside: Int32Array,
  cues: readonly Cue[],
  { open }: QuotedTokens,
): Cue | undefined {
  const cue = cues.findLast(({ at }) => at < open);
  if (cue === undefined || open - cue.at > reach + longestSpeaker) return undefined;
  for (let at = cue.at + 1; at < open; at++) {
    if (inside[at]! >= 0) continue;
    if (keys[at] === '.' || keys[at] === '؟' || text.slice(tokens[at - 1]!.end, tokens[at]!.start).includes('\n'))
      return undefined;
  }
  return cue;
}

/** "…"، بحسب البيان or "…"، قال فلان. */
function cueAfter(tokens: readonly Token[], cues: readonly Cue[], { close }: QuotedTokens): Cue | undefined {
  const cue = cues.find(({ at }) => at > close);
  if (cue === undefined || cue.at - close > 3) return undefined;
  return tokens.slice(close + 1, cue.at).every(({ kind }) => kind === 'other') ? cue : undefined;
}

/** Reported speech: the clause after أن or إن, up to the next participle that reports, or the end of the sentence. */
function findReported(
  text: string,
  tokens: readonly Token[],
  keys: readonly string[],
  inside: Int32Array,
  cues: readonly Cue[],
  cue: Cue,
): { start: number; end: number } | undefined {
  if (cue.kind === 'attribution') return undefined;
  const next = cues.find(({ at, kind }) => at > cue.at && kind !== 'attribution')?.at ?? tokens.length;
  let opener = cue.at + 1;
  while (opener < next && opener - cue.at <= reach && !openers.has(keys[opener]!)) {
    if (inside[opener]! >= 0 || keys[opener] === '.') return undefined;
    opener++;
  }
  if (opener >= next || !openers.has(keys[opener] ?? '') || inside[opener]! >= 0) return undefined;
  const first = opener + 1;
  let end = first;
  while (end < next && keys[end] !== '.' && keys[end] !== '؟') {
    if (inside[end]! >= 0) return undefined;
    if (end > first && text.slice(tokens[end - 1]!.end, tokens[end]!.start).includes('\n')) break;
    end++;
  }
  while (end > first && tokens[end - 1]!.kind === 'other') end--;
  const wordCount = tokens.slice(first, end).filter(({ kind }) => kind !== 'other').length;
  return wordCount < leastIndirectWords ? undefined : { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}

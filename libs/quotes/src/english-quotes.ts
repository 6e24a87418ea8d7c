import type { Span, Token } from '@naba/text';
import { pronouns, reportingParticiples, reportingVerbs, speakerEnds, subjectStarts } from './english-cues';
import type { Quote } from './quote';
import { insideOf, pairQuotationMarks } from './quoted-spans';

interface Cue {
  readonly at: number;
  readonly text: string;
  speaker: Quote['speaker'];
}

const longestSpeaker = 10;
const leastIndirectWords = 4;

/**
 * Quotes in English text with their speakers: words between marks beside a reporting verb ("…," said X; X said: "…"), and
 * reported speech after "said that" or before "according to X". A pronoun speaks for the last speaker.
 */
export function findEnglishQuotes(text: string, tokens: readonly Token[], sentences: readonly Span[]): Quote[] {
  const keys = tokens.map((token) => token.text.toLowerCase());
  const pairs = pairQuotationMarks(text, tokens);
  const inside = new Uint8Array(tokens.length);
  for (const { open, close } of pairs) inside.fill(1, open, close + 1);
  const quotes: Quote[] = [];
  let last: Quote['speaker'];
  let running: Cue | undefined;
  for (const unit of joinQuoted(tokens, pairs, sentences)) {
    const own = pairs.filter(({ open }) => tokens[open]!.start >= unit.start && tokens[open]!.start < unit.end);
    const [from, to] = tokenRange(tokens, unit);
    const cues = findCues(text, tokens, keys, inside, from, to, last);
    for (const pair of own) {
      const cue = nearest(cues, pair);
      // A sentence that is nothing but a quotation goes on with the words quoted right before.
      const isAlone = pair.open === from && to - pair.close <= 2;
      const source = cue ?? (isAlone ? running : undefined);
      if (source !== undefined) quotes.push(toQuote(text, insideOf(tokens, pair), source));
      running = source;
    }
    if (own.length === 0) {
      running = undefined;
      for (const cue of cues) {
        const reported = reportedBy(tokens, keys, cue, from, to);
        if (reported !== undefined) quotes.push(toQuote(text, reported, cue));
      }
    }
    last = cues.findLast(({ speaker }) => speaker !== undefined)?.speaker ?? last;
  }
  return quotes.sort((a, b) => a.start - b.start);
}

function toQuote(text: string, { start, end }: Span, { text: cue, speaker }: Cue): Quote {
  const stop = text[end - 1] === ',' ? end - 1 : end;
  return { start, end: stop, text: text.slice(start, stop), cue, ...(speaker === undefined ? {} : { speaker }) };
}

/** Sentences, those that one pair of marks holds together joined to one, together with a tail such as `," he said.` */
function joinQuoted(
  tokens: readonly Token[],
  pairs: readonly { open: number; close: number }[],
  sentences: readonly Span[],
): Span[] {
  const units: Span[] = [];
  for (const { start, end } of sentences) {
    const previous = units.at(-1);
    const isHeld =
      previous !== undefined && pairs.some(({ open, close }) => tokens[open]!.start < previous.end && tokens[close]!.end > start);
    if (isHeld) units[units.length - 1] = { start: previous.start, end };
    else units.push({ start, end });
  }
  return units;
}

function tokenRange(tokens: readonly Token[], { start, end }: Span): [number, number] {
  let from = 0;
  let high = tokens.length;
  while (from < high) {
    const middle = (from + high) >> 1;
    if (tokens[middle]!.start < start) from = middle + 1;
    else high = middle;
  }
  let to = from;
  while (to < tokens.length && tokens[to]!.start < end) to++;
  return [from, to];
}

function findCues(
  text: string,
  tokens: readonly Token[],
  keys: readonly string[],
  inside: Uint8Array,
  from: number,
  to: number,
  last: Quote['speaker'],
): Cue[] {
  const cues: Cue[] = [];
  let current = last;
  for (let at = from; at < to; at++) {
    if (inside[at] === 1) continue;
    const key = keys[at]!;
    if (key === 'according' && keys[at + 1] === 'to') {
      const speaker = phraseAfter(text, tokens, keys, inside, at + 2, to);
      if (speaker !== undefined) cues.push({ at, text: text.slice(tokens[at]!.start, tokens[at + 1]!.end), speaker });
    } else if (reportingParticiples.has(key)) {
      if (current !== undefined) cues.push({ at, text: tokens[at]!.text, speaker: current });
    } else if (reportingVerbs.has(key)) {
      const speaker = speakerOf(text, tokens, keys, inside, at, from, to, last);
      if (speaker === undefined) continue;
      current = speaker;
      cues.push({ at, text: tokens[at]!.text, speaker });
    }
  }
  return cues;
}

/** The subject before a verb, else the one after it (`said X`); a pronoun stands for the last speaker. */
function speakerOf(
  text: string,
  tokens: readonly Token[],
  keys: readonly string[],
  inside: Uint8Array,
  verb: number,
  from: number,
  to: number,
  last: Quote['speaker'],
): Quote['speaker'] {
  // "Acme Corp. said": the period of an abbreviation, as the sentence goes on in lower case.
  let start = keys[verb - 1] === '.' && verb - 1 > from ? verb - 1 : verb;
  while (
    start > from &&
    verb - start < longestSpeaker &&
    tokens[start - 1]!.kind !== 'other' &&
    inside[start - 1] === 0 &&
    !subjectStarts.has(keys[start - 1]!)
  ) {
    start--;
  }
  // "X, the minister, said": the subject opens the sentence, before the commas.
  if (start === verb && keys[verb - 1] === ',' && inside[verb - 1] === 0) {
    const opening = phraseAfter(text, tokens, keys, inside, from, verb);
    if (opening !== undefined && keys.slice(from, verb - 1).includes(',')) return opening;
  }
  if (start < verb && pronouns.has(keys[verb - 1]!)) return last;
  if (start < verb) {
    const span = { start: tokens[start]!.start, end: tokens[verb - 1]!.end };
    const subject = text.slice(span.start, span.end);
    if (/\p{Lu}|^(the|a|an|one|police|officials|witnesses)\b/u.test(subject)) return { ...span, text: subject };
  }
  if (pronouns.has(keys[verb + 1] ?? '')) return last;
  return phraseAfter(text, tokens, keys, inside, verb + 1, to);
}

function phraseAfter(
  text: string,
  tokens: readonly Token[],
  keys: readonly string[],
  inside: Uint8Array,
  first: number,
  to: number,
): Quote['speaker'] {
  let end = first;
  while (
    end < to &&
    end - first < longestSpeaker &&
    tokens[end]!.kind !== 'other' &&
    inside[end] === 0 &&
    !speakerEnds.has(keys[end]!)
  )
    end++;
  if (end === first) return undefined;
  const span = { start: tokens[first]!.start, end: tokens[end - 1]!.end };
  const phrase = text.slice(span.start, span.end);
  return /\p{Lu}|^(the|a|an|one|police|officials|witnesses)\b/u.test(phrase) ? { ...span, text: phrase } : undefined;
}

function nearest(cues: readonly Cue[], { open, close }: { open: number; close: number }): Cue | undefined {
  const distance = ({ at }: Cue): number => (at > close ? at - close : open - at);
  return cues.reduce<Cue | undefined>(
    (best, cue) => (best === undefined || distance(cue) < distance(best) ? cue : best),
    undefined,
  );
}

/** What follows "said that", "said" or "told X that"; or all that stands before or after "according to X". */
function reportedBy(
  tokens: readonly Token[],
  keys: readonly string[],
  { at, speaker }: Cue,
  from: number,
  to: number,
): Span | undefined {
  let first = at + 1;
  let end = to;
  if (keys[at] === 'according') {
    if (at === from) {
      first = keys.indexOf(',', at) + 1;
      if (first === 0 || first >= to) return undefined;
    } else {
      first = from;
      end = at;
    }
  } else {
    const that = keys.indexOf('that', at);
    if (that > at && that < to && that - at < 8) first = that + 1;
    else if (!/^(said|says|added|adds|saying)$/.test(keys[at]!)) return undefined;
    // "…, X said": what is said stands before.
    if (to - first <= 1 && speaker !== undefined) {
      first = from;
      end = tokens.findIndex(({ start }) => start >= speaker.start);
      if (end <= first || keys[end - 1] !== ',') return undefined;
    }
  }
  while (end > first && tokens[end - 1]!.kind === 'other') end--;
  while (first < end && tokens[first]!.kind === 'other') first++;
  return end - first < leastIndirectWords ? undefined : { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}

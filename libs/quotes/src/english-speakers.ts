import { auxiliaries, pronouns, reportingParticiples, reportingVerbs, speakerEnds, subjectStarts } from './english-cues';
import type { EnglishWords } from './english-words';
import type { Quote } from './quote';

type Speaker = Quote['speaker'];

/** A reporting word with whoever speaks. */
export interface EnglishCue {
  readonly kind: 'verb' | 'participle' | 'attribution';
  /** Index of its first token. */
  readonly at: number;
  readonly text: string;
  readonly speaker: Speaker;
  /** Tokens of the cue and its subject. */
  readonly from: number;
  readonly to: number;
}

interface Found {
  readonly speaker: Speaker;
  readonly from: number;
  readonly to: number;
}

const longestSpeaker = 10;
/** Somebody has a name or an article; these words need neither. */
const speaking =
  /\p{Lu}|^(?:the|a|an|one|another|police|officials|witnesses|doctors|observers|experts|analysts|sources|residents|scientists|researchers)\b/u;

/** Reporting words between two tokens, outside quotation marks. `last` is who spoke before. */
export function findEnglishCues(words: EnglishWords, from: number, to: number, last: Speaker): EnglishCue[] {
  const cues: EnglishCue[] = [];
  let current = last;
  for (let at = from; at < to; at++) {
    if (words.isQuoted(at)) continue;
    const key = words.keys[at]!;
    if (key === 'according' && words.keys[at + 1] === 'to') {
      const source = phraseAfter(words, at + 2, to, /./u);
      if (source !== undefined) cues.push({ kind: 'attribution', at, text: words.phrase(at, at + 2).text, ...source, from: at });
    } else if (reportingParticiples.has(key)) {
      const quoted = key === 'saying' && words.keys[at - 1] === 'as' ? whoIsQuoted(words, from, at) : undefined;
      cues.push({ kind: 'participle', at, text: words.tokens[at]!.text, speaker: quoted ?? current, from: at, to: at + 1 });
    } else if (reportingVerbs.has(key)) {
      const found = subjectOf(words, at, from, to, current);
      if (found === undefined) continue;
      current = found.speaker ?? current;
      cues.push({ kind: 'verb', at, text: words.tokens[at]!.text, ...found });
    }
  }
  return cues;
}

/** The subject before a verb, else the one after it (`said X`). A pronoun stands for the last speaker, if there was one. */
function subjectOf(words: EnglishWords, verb: number, from: number, to: number, last: Speaker): Found | undefined {
  let end = verb;
  while (end > from && auxiliaries.has(words.keys[end - 1]!)) end--;
  const said = words.afterTime(verb + 1);
  end = Math.max(from, words.beforeAside(end));
  // "Acme Corp. said": the period of an abbreviation, as the sentence goes on in lower case.
  let start = words.keys[end - 1] === '.' && end - 1 > from ? end - 1 : end;
  while (
    start > from &&
    end - start < longestSpeaker &&
    words.isNamePart(start - 1) &&
    !subjectStarts.has(words.keys[start - 1]!)
  )
    start--;
  if (start < end && pronouns.has(words.keys[end - 1]!)) return { speaker: last, from: start, to: said };
  if (start < end) {
    const subject = words.phrase(start, end);
    // "…, industry analysts said.": after words and a comma even a plain noun speaks.
    const closes = start - from > 3 && words.keys[start - 1] === ',' && words.endsClause(said, to);
    if (closes || speaking.test(subject.text)) return { speaker: subject, from: start, to: said };
  } else if (words.keys[verb - 1] === ',' && !words.isQuoted(verb - 1) && words.keys.slice(from, verb - 1).includes(',')) {
    // "X, the minister, said": the subject opens the sentence, before the commas.
    const opening = phraseAfter(words, from, verb);
    if (opening !== undefined) return { speaker: opening.speaker, from, to: said };
  }
  if (pronouns.has(words.keys[verb + 1] ?? '')) return { speaker: last, from: verb, to: verb + 2 };
  const after = phraseAfter(words, verb + 1, to);
  return after === undefined ? undefined : { ...after, from: verb };
}

function phraseAfter(words: EnglishWords, first: number, to: number, wanted = speaking): Found | undefined {
  let end = first;
  while (end < to && end - first < longestSpeaker && words.isNamePart(end) && !speakerEnds.has(words.keys[end]!)) end++;
  if (end === first) return undefined;
  const speaker = words.phrase(first, end);
  return wanted.test(speaker.text) ? { speaker, from: first, to: end } : undefined;
}

/** The newspaper quoted *minister X* as saying. */
function whoIsQuoted(words: EnglishWords, from: number, saying: number): Speaker {
  const quoted = words.keys.lastIndexOf('quoted', saying);
  return quoted < from || saying - quoted < 3 ? undefined : words.phrase(quoted + 1, saying - 1);
}

/** The name that opens a sentence: who "he" and "she" are when nobody has spoken yet. */
export function nameThatOpens(words: EnglishWords, from: number, to: number): Speaker {
  let end = from;
  while (end < to && words.isPlainWord(end) && /^\p{Lu}/u.test(words.tokens[end]!.text)) end++;
  return end - from >= 2 ? words.phrase(from, end) : undefined;
}

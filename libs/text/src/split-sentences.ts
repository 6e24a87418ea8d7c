import { closingAbbreviations, sentenceStarters, titleAbbreviations } from './abbreviations';
import { arabicLetterClass, classOf, digitClass, letterClass, markClass, otherClass, spaceClass } from './character-class';
import type { Span } from './span';

const period = 0x2e;
const terminators: ReadonlySet<string> = new Set('.!?؟؛…۔。！？');
const closers: ReadonlySet<string> = new Set('"\'”’»)]}›');

/**
 * Splits text into sentences, as trimmed spans in order. Line breaks always end a sentence; . ! ? ؟ ؛ … end one unless the
 * period belongs to a number, initials or an abbreviation, or a lower-case word goes on. Closing quotes stay with their sentence.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const found = classOf(text.charCodeAt(index));
    if (found !== otherClass && found !== spaceClass) continue;
    const character = text[index]!;
    if (character === '\n' || character === '\r') {
      push(sentences, text, start, index);
      start = index + 1;
    } else if (terminators.has(character)) {
      const end = endOfClosers(text, index + 1);
      if (endsSentence(text, start, index, end)) {
        push(sentences, text, start, end);
        start = end;
      }
      index = end - 1;
    }
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && classOf(text.charCodeAt(start)) === spaceClass) start += 1;
  while (end > start && classOf(text.charCodeAt(end - 1)) === spaceClass) end -= 1;
  if (end > start) sentences.push({ start, end });
}

function endOfClosers(text: string, from: number): number {
  let end = from;
  while (end < text.length && (terminators.has(text[end]!) || closers.has(text[end]!))) end += 1;
  return end;
}

function endsSentence(text: string, start: number, mark: number, end: number): boolean {
  if (end >= text.length) return true;
  const after = classOf(text.charCodeAt(end));
  const isPeriod = text.charCodeAt(mark) === period;
  if (after !== spaceClass) {
    // Arabic newsrooms often leave out the space after a full stop; one letter before it means an abbreviation.
    return after === arabicLetterClass && lastWord(text, start, mark).length > 1 && endsInArabic(text, mark);
  }
  let next = end;
  while (next < text.length && classOf(text.charCodeAt(next)) === spaceClass && text[next] !== '\n') next += 1;
  if (next >= text.length || text[next] === '\n') return true;
  if (isLowerCase(text[next]!)) return false;
  return !isPeriod || end - mark > 1 || !isAbbreviation(text, start, mark, next);
}

function isAbbreviation(text: string, start: number, mark: number, next: number): boolean {
  const word = lastWord(text, start, mark);
  if (word.length === 0) return false;
  const lower = word.toLowerCase();
  if (closingAbbreviations.has(lower)) return !sentenceStarters.has(wordAt(text, next));
  if (titleAbbreviations.has(lower)) return lower !== 'no' || classOf(text.charCodeAt(next)) === digitClass;
  // "J. Smith", "د. أحمد": a lone letter is an initial or a title; "J.R. Smith" likewise.
  const letters = word.split('.');
  return letters.every((piece) => piece.length === 1 && classOf(piece.charCodeAt(0)) !== digitClass);
}

/** Letters, digits and inner periods that stand right before the mark. */
function lastWord(text: string, start: number, mark: number): string {
  let from = mark;
  while (from > start) {
    const found = classOf(text.charCodeAt(from - 1));
    const continues = found === letterClass || found === arabicLetterClass || found === digitClass || found === markClass;
    if (!continues && text.charCodeAt(from - 1) !== period) break;
    from -= 1;
  }
  return text.slice(from, mark);
}

function wordAt(text: string, from: number): string {
  let end = from;
  while (end < text.length && classOf(text.charCodeAt(end)) === letterClass) end += 1;
  return text.slice(from, end);
}

function endsInArabic(text: string, mark: number): boolean {
  const before = classOf(text.charCodeAt(mark - 1));
  return before === arabicLetterClass || before === markClass;
}

function isLowerCase(character: string): boolean {
  return character !== character.toUpperCase() && character === character.toLowerCase();
}

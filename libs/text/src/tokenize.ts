import {
  arabicLetterClass,
  classAt,
  classOf,
  digitClass,
  highSurrogateClass,
  letterClass,
  markClass,
  spaceClass,
} from './character-class';
import type { Span } from './span';
import type { Lexeme } from './lexeme';
import type { Vocabulary } from './vocabulary';
import { lexemeAt } from './vocabulary';

export type TokenKind = 'word' | 'number' | 'other';

export interface Token extends Span {
  readonly text: string;
  readonly lexeme: Lexeme;
  readonly kind: TokenKind;
}

const apostrophes = codes("'’ʼ");
const hyphens = codes('-\u2010\u2011');
const numberSeparators = codes('.,٫٬');
const period = 0x2e;

function codes(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/**
 * Splits text of any language into words, numbers and single other characters, with offsets in UTF-16 code units.
 * A word keeps its inner marks, apostrophes, Latin hyphens (al-Kadhimi) and the periods of initials (U.S.);
 * white space and invisible direction marks belong to no token.
 * @param vocabulary lets all tokens of a word, of this text and others, share what is known of it
 */
export function tokenize(text: string, vocabulary?: Vocabulary): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    const kind = classAt(text, index);
    if (kind === spaceClass) {
      index += 1;
      continue;
    }
    const isWord = kind === letterClass || kind === arabicLetterClass || kind === digitClass;
    const end = isWord ? endOfWord(text, index) : index + widthAt(text, index);
    const lexeme = lexemeAt(text, index, end, vocabulary);
    tokens.push({ text: lexeme.text, lexeme, start: index, end, kind: isWord ? kindOf(text, index, end) : 'other' });
    index = end;
  }
  return tokens;
}

function widthAt(text: string, index: number): number {
  return classOf(text.charCodeAt(index)) === highSurrogateClass && index + 1 < text.length ? 2 : 1;
}

function kindOf(text: string, start: number, end: number): TokenKind {
  for (let index = start; index < end; index += 1) {
    const found = classOf(text.charCodeAt(index));
    if (found === letterClass || found === arabicLetterClass || found === highSurrogateClass) return 'word';
  }
  return 'number';
}

function endOfWord(text: string, start: number): number {
  let index = start;
  let previous = 0;
  // Start of the piece since the last joiner: initials are pieces of a single letter.
  let piece = start;
  while (index < text.length) {
    const found = classAt(text, index);
    if (found === markClass) {
      index += 1;
    } else if (found === letterClass || found === arabicLetterClass || found === digitClass) {
      previous = found;
      index += widthAt(text, index);
    } else if (joins(text, index, previous, piece)) {
      index += 1;
      piece = index;
    } else {
      break;
    }
  }
  return isInitials(text, start, piece, index) ? index + 1 : index;
}

/** Whether the character at `index` holds together what stands before and after it. */
function joins(text: string, index: number, previous: number, piece: number): boolean {
  if (index + 1 >= text.length) return false;
  const code = text.charCodeAt(index);
  const next = classAt(text, index + 1);
  if (previous === digitClass && next === digitClass) return numberSeparators.has(code) || hyphens.has(code);
  const isLatinPair = (previous === letterClass || previous === digitClass) && (next === letterClass || next === digitClass);
  if (isLatinPair && (apostrophes.has(code) || hyphens.has(code))) return true;
  return code === period && index - piece === 1 && previous === next && isSingleLetter(text, index + 1, next);
}

function isSingleLetter(text: string, index: number, found: number): boolean {
  if (found !== letterClass && found !== arabicLetterClass) return false;
  if (index + 1 >= text.length) return true;
  const after = classOf(text.charCodeAt(index + 1));
  return after !== letterClass && after !== arabicLetterClass && after !== markClass && after !== digitClass;
}

/** A word that ended as `U.S` takes its last period too. */
function isInitials(text: string, start: number, piece: number, end: number): boolean {
  return (
    end - piece === 1 &&
    piece - start >= 2 &&
    text.charCodeAt(end) === period &&
    text.charCodeAt(piece - 1) === period &&
    isSingleLetter(text, piece, classOf(text.charCodeAt(piece)))
  );
}

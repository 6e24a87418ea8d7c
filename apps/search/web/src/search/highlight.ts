import type { FoundArticle } from '../api/answers';

/** A piece of a highlighted text; `mark` is there where the query matched: a type of entity, or `word`. */
export interface HighlightPiece {
  readonly text: string;
  readonly mark?: string;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#x2F': '/',
};
/** Shorter names would be found inside of words that have nothing to do with them. */
const shortestName = 3;

/**
 * Takes the API's highlighted HTML apart, so that it is drawn as text and never as markup. What matched the name of one of
 * the article's entities gets that entity's type.
 */
export function toPieces(html: string, found: FoundArticle['entities']): HighlightPiece[] {
  return html.split(/<(\/?)mark>/).reduce<{ pieces: HighlightPiece[]; inside: boolean }>(
    ({ pieces, inside }, part, index) => {
      if (index % 2 === 1) return { pieces, inside: part === '' };
      const text = unescape(part);
      const piece = inside ? { text, mark: typeOf(text, found) ?? 'word' } : { text };
      return { pieces: text === '' ? pieces : [...pieces, piece], inside };
    },
    { pieces: [], inside: false },
  ).pieces;
}

function unescape(html: string): string {
  return html.replace(/&(#?\w+);/g, (whole, name: string) => (Object.hasOwn(entities, name) ? entities[name]! : whole));
}

function typeOf(text: string, found: FoundArticle['entities']): string | undefined {
  const folded = text.toLowerCase();
  const names = (name: string | undefined): boolean =>
    name !== undefined &&
    name.length >= shortestName &&
    (folded.includes(name.toLowerCase()) || isWordOf(folded, name.toLowerCase()));
  return found.find(({ name }) => names(name.ar) || names(name.en))?.type;
}

function isWordOf(text: string, name: string): boolean {
  return text.length >= shortestName && name.split(/[\s-]+/).includes(text);
}

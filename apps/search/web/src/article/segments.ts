/** Something that stands at a place of a text: UTF-16 code units, half-open. */
export interface Placed<T> {
  readonly start: number;
  readonly end: number;
  readonly what: T;
}

/** A stretch of text over which the same things stand, those that start first at the front. */
export interface Segment<T> {
  readonly start: number;
  readonly text: string;
  readonly over: readonly T[];
}

/** A paragraph of a text and where it starts in it. */
export interface Paragraph {
  readonly start: number;
  readonly text: string;
}

/** Cuts a text at empty lines; the places of the paragraphs are kept. */
export function toParagraphs(text: string): Paragraph[] {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map((match) => ({ start: match.index, text: match[0] }));
}

/**
 * Cuts a paragraph wherever something starts or ends. Joined again, the segments are the paragraph; what stands partly
 * outside of it covers the part inside.
 */
export function toSegments<T>(paragraph: Paragraph, things: readonly Placed<T>[]): Segment<T>[] {
  const first = paragraph.start;
  const last = first + paragraph.text.length;
  const inside = things
    .filter(({ start, end }) => start < last && end > first && start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = inside.flatMap(({ start, end }) => [Math.max(first, start), Math.min(last, end)]);
  const edges = [...new Set([first, ...cuts, last])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1]!;
    return {
      start,
      text: paragraph.text.slice(start - first, end - first),
      over: inside.filter((thing) => thing.start <= start && thing.end >= end).map(({ what }) => what),
    };
  });
}

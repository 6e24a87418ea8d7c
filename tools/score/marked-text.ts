/** A half-open span of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text whose labelled spans stand between ⟦ and ⟧. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Takes the marks out and says where they stood. Throws where one is not closed. */
export function readMarks(marked: string): MarkedText {
  const spans: Span[] = [];
  let text = '';
  for (const [index, part] of marked.split('⟦').entries()) {
    if (index === 0) {
      text = part;
      continue;
    }
    const [inside, after, ...more] = part.split('⟧');
    if (inside === undefined || after === undefined || more.length > 0) throw new Error(`A mark is not closed: ${marked}`);
    spans.push({ start: text.length, end: text.length + inside.length });
    text += inside + after;
  }
  return { text, spans };
}

/** Narrows a span past everything at its start that `lead` matches (sticky) and at its end that `tail` matches (to the end). */
export function trimSpan(text: string, { start, end }: Span, lead: RegExp, tail: RegExp): Span {
  const inside = text.slice(start, end);
  const leading = lead.exec(inside)?.[0].length ?? 0;
  const trailing = tail.exec(inside.slice(leading))?.[0].length ?? 0;
  return { start: start + leading, end: end - trailing };
}

export function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}

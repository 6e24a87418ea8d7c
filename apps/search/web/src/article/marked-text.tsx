import type { ComponentChildren, JSX } from 'preact';
import { toEntityPath } from '../shell/route';
import type { Mark } from './marks';
import type { Placed, Segment } from './segments';
import { toParagraphs, toSegments } from './segments';

interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly Placed<Mark>[];
  readonly inline?: boolean;
}

/** A text with its marks, letter for letter as it is stored; `data-start` is the offset into the stored text. */
export function MarkedText({ text, marks, inline }: MarkedTextProps): JSX.Element {
  if (inline === true) return <>{toSegments({ start: 0, text }, marks).map(toElement)}</>;
  return (
    <>
      {toParagraphs(text).map((paragraph) => (
        <p key={paragraph.start}>{toSegments(paragraph, marks).map(toElement)}</p>
      ))}
    </>
  );
}

function toElement({ start, text, over }: Segment<Mark>): ComponentChildren {
  return over.reduceRight<ComponentChildren>((inside, mark) => wrap(mark, start, inside), text);
}

function wrap(mark: Mark, start: number, inside: ComponentChildren): JSX.Element {
  switch (mark.kind) {
    case 'quote':
      return (
        <span class="quoted" {...(start === mark.start && { id: `quote-${mark.number}` })}>
          {inside}
        </span>
      );
    case 'date':
      return (
        <time class="dated" dateTime={mark.value} title={mark.value}>
          {inside}
        </time>
      );
    case 'found':
      return <mark class="type-word">{inside}</mark>;
    case 'PER':
    case 'ORG':
    case 'LOC':
    case 'MISC':
      return (
        <a class={`mention type-${mark.kind.toLowerCase()}`} href={toEntityPath(mark.entityId)} data-start={start}>
          {inside}
        </a>
      );
  }
}

import { entityTypes, isBegin, typeOfLabel } from '../../../../libs/tagger/src/language';

interface Span {
  start: number;
  end: number;
  type: string;
}

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
  count: number;
}

/** Entities of a BIO label sequence. */
export function toSpans(labels: Uint8Array): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < labels.length; start++) {
    const begin = labels[start]!;
    const type = typeOfLabel(begin);
    if (type === undefined || !isBegin(begin)) continue;
    let end = start + 1;
    while (end < labels.length && labels[end] === begin + 1) end++;
    spans.push({ start, end, type });
  }
  return spans;
}

/** Exact-match figures in per cent by type, and for all of `types` together as `all`. */
export function scoreEntities(
  gold: readonly Span[][],
  found: readonly Span[][],
  types: readonly string[] = entityTypes,
): Record<string, Figures> {
  const groups: [string, readonly string[]][] = [...types.map((type): [string, string[]] => [type, [type]]), ['all', types]];
  return Object.fromEntries(groups.map(([name, wanted]) => [name, figuresOf(gold, found, wanted)]));
}

function figuresOf(gold: readonly Span[][], found: readonly Span[][], types: readonly string[]): Figures {
  let right = 0;
  let given = 0;
  let count = 0;
  for (const [index, spans] of gold.entries()) {
    const wanted = new Set(spans.filter((span) => types.includes(span.type)).map(toKey));
    const here = (found[index] ?? []).filter((span) => types.includes(span.type));
    right += here.filter((span) => wanted.has(toKey(span))).length;
    given += here.length;
    count += wanted.size;
  }
  const percent = (share: number): number => Math.round(share * 10_000) / 100;
  return {
    precision: percent(right / Math.max(1, given)),
    recall: percent(right / Math.max(1, count)),
    f1: percent((2 * right) / Math.max(1, given + count)),
    count,
  };
}

function toKey({ start, end, type }: Span): string {
  return `${start} ${end} ${type}`;
}

/** A feed as the collector tells of it, as far as it is printed. */
export interface ListedFeed {
  readonly id: string;
  readonly kind: string;
  readonly url: string;
  readonly source: { readonly id: string; readonly name?: string };
  readonly title?: string;
  readonly standing: string;
  readonly since?: string;
  readonly reason?: string;
  readonly lastItemAt?: string;
  readonly dueAt?: string;
  readonly waiting: number;
  readonly counts: { readonly accepted: number; readonly unchanged: number; readonly refused: number };
  readonly refused: readonly { readonly url?: string; readonly code: string; readonly detail: string }[];
}

/** A source as the collector tells of it. */
export interface ListedSource {
  readonly id: string;
  readonly name?: string;
  readonly feeds: readonly string[];
  readonly standings: Readonly<Record<string, number>>;
  readonly lastItemAt?: string;
  readonly counts: ListedFeed['counts'];
}

/** A feed as one line, and a second one where something is the matter. */
export function describeFeed({ id, url, source, standing, since, reason, lastItemAt, counts, waiting }: ListedFeed): string {
  const line = [
    id,
    standing.padEnd(6),
    source.id,
    url,
    tellCounts(counts, lastItemAt),
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
  ];
  const matter = reason === undefined ? '' : `    ${since === undefined ? '' : `since ${since}: `}${reason}\n`;
  return `${line.join('  ')}\n${matter}`;
}

/** A source as one line. */
export function describeSource({ id, name, feeds, standings, counts, lastItemAt }: ListedSource): string {
  const fared = Object.entries(standings).map(([standing, times]) => `${times} ${standing}`);
  return `${[id, ...(name === undefined ? [] : [name]), `${feeds.length} feeds: ${fared.join(', ')}`, tellCounts(counts, lastItemAt)].join('  ')}\n`;
}

function tellCounts({ accepted, unchanged, refused }: ListedFeed['counts'], lastItemAt: string | undefined): string {
  return `${accepted} accepted, ${unchanged} unchanged, ${refused} refused, last ${lastItemAt ?? 'none'}`;
}

/** What every table of identities says of a row. */
interface IdentityRow {
  readonly id: string;
  /** ISO codes. */
  readonly countries: readonly string[];
}

/** In place of a country: the name is known everywhere. */
export const anywhere = '*';

/** Whether an article that speaks of these countries speaks of the row's, or the row needs none. */
export function isNear({ countries: own }: IdentityRow, countries: ReadonlySet<string>): boolean {
  return own.some((iso) => iso === anywhere || countries.has(iso));
}

/** The row of the only one whom rows mean, or of the only one who is spelled just so. */
export function soleOf<Row extends IdentityRow>(rows: readonly Row[], isSpelledSo: (row: Row) => boolean): Row | undefined {
  if (countIds(rows) <= 1) return rows[0];
  const same = rows.filter(isSpelledSo);
  return countIds(same) === 1 ? same[0] : undefined;
}

function countIds(rows: readonly IdentityRow[]): number {
  return new Set(rows.map(({ id }) => id)).size;
}

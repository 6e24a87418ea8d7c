const id = 1;
const needs = 2;
const traits = 3;
const names = 9;

/**
 * Rows of `people.tsv.gz` with the trait `sole` for whom no other person of the table shares the last word of a full Latin name: that name is
 * hardly a namesake's, however short it is. Names that end in a numeral or in `Jr.` say nothing.
 */
export function markSoleSurnames(rows: readonly (readonly string[])[]): string[][] {
  const bearers = new Map<string, Set<string>>();
  for (const row of rows)
    for (const surname of surnamesOf(row)) bearers.set(surname, (bearers.get(surname) ?? new Set()).add(row[id]!));
  return rows.map((row) => {
    const own = surnamesOf(row);
    const isSole = own.length > 0 && own.every((surname) => bearers.get(surname)!.size === 1);
    if (!isSole) return [...row];
    const marked = [...row[traits]!.split(' ').filter(Boolean), 'sole'].sort().join(' ');
    return row.map((cell, column) => (column === traits ? marked : cell));
  });
}

function surnamesOf(row: readonly string[]): string[] {
  if (row[needs] !== '') return [];
  const latin = row[names]!.split('|').filter((name) => /^[\p{Script=Latin}\P{L}]+$/u.test(name) && name.includes(' '));
  return latin.flatMap((name) => {
    const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
    return /^([ivx]+|jr\.?|sr\.?)$/.test(last) ? [] : [last];
  });
}

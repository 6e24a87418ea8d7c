import type { ModelFolder } from '@naba/models';

/** Rows of a tab-separated table, by the names in its first line. */
export function readModelTable(models: ModelFolder, name: string): Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = models.read(name).toString('utf8').split('\n');
  const columns = head.split('\t');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    });
}

/** Values of a cell that holds several. */
export function valuesOf(cell: string | undefined): string[] {
  return (cell ?? '').split('|').filter((value) => value !== '');
}

/** Rows of a comma-separated text by the names in its first line; quoted cells may hold commas, quotes and line breaks. */
export function readCsv(text: string): Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = readCells(text);
  return rows
    .filter((cells) => cells.length > 1)
    .map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}

function readCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) break;
    const [, value = '', end] = match;
    rows.at(-1)!.push(value.startsWith('"') ? value.slice(1, -1).replace(/""/g, '"') : value);
    if (end !== ',') rows.push([]);
  }
  return rows;
}

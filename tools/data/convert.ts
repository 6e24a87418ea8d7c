/** A JSON array, with or without a byte order mark, as JSON lines. */
export function toJsonLines(json: string): string {
  const rows = JSON.parse(json.replace(/^\uFEFF/, '')) as unknown[];
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/**
 * Token and tag in two columns, with a tab between them and every name begun with `B-`, from two columns in which a name begins
 * with `I-` unless another of its type ends just before it (IOB1), or in which it is so already.
 *
 * @param types our name of each of their types; names of any other type are left untagged
 */
export function toBioColumns(text: string, types: Readonly<Record<string, string>>): string {
  let before = 'O';
  const lines = text.split('\n').map((line) => {
    const [token = '', theirs = ''] = line.trim().split(/\s+/);
    if (token === '' || token === '-DOCSTART-') {
      before = 'O';
      return '';
    }
    const type = types[theirs.slice(2)];
    const tag = type === undefined ? 'O' : `${theirs.slice(0, 2)}${type}`;
    const begins = tag.startsWith('I-') && before.slice(2) !== tag.slice(2);
    before = tag;
    return `${token}\t${begins ? `B-${tag.slice(2)}` : tag}`;
  });
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n\n`;
}

/**
 * JSON lines with the title and description of an article as `text`, from AG News' comma-separated columns: number of the label
 * from 1, title, description, all in quotes, a quote inside doubled.
 */
export function toLabeledTexts(csv: string, labels: readonly string[]): string {
  return csv
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [number = '', title, description] = [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) =>
        cell.replaceAll('""', '"'),
      );
      return `${JSON.stringify({ text: [title, description].join('\n'), label: labels[Number(number) - 1] })}\n`;
    })
    .join('');
}

/** Lines of a room: a library, an app, a tool. */
export interface Room {
  readonly name: string;
  readonly code: number;
  readonly test: number;
}

/** A file by its path from the root of the repository. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Lines that hold something else than white space or a comment. */
export function countLines(text: string): number {
  const isCode = (line: string): boolean => !/^\s*(\/\/|\/?\*|$)/.test(line);
  return text.split('\n').filter(isCode).length;
}

/**
 * Code and tests of each room. A spec counts for the library or app in which it stands; what is in `test/integration/<name>`
 * for the one of that name; what tests the whole, and what tests share, for `test`. Files that say that they were generated count for none.
 */
export function countRooms(files: readonly SourceFile[]): Room[] {
  const rooms = new Map<string, { code: number; test: number }>();
  const names = new Set(files.map(({ path }) => roomOf(path)));
  for (const { path, text } of files) {
    if (/^\/\*\*[^/]*auto-generated/.test(text)) continue;
    const isTest = path.startsWith('test/') || /(-spec|\.(spec|arbitrary|fixture))\.tsx?$/.test(path);
    const tested = ['apps', 'libs'].map((kind) => `${kind}/${path.split('/')[2] ?? ''}`).find((name) => names.has(name));
    const name = path.startsWith('test/integration/') ? (tested ?? 'test') : roomOf(path);
    const room = rooms.get(name) ?? { code: 0, test: 0 };
    room[isTest ? 'test' : 'code'] += countLines(text);
    rooms.set(name, room);
  }
  return [...rooms].map(([name, lines]) => ({ name, ...lines })).sort((a, b) => a.name.localeCompare(b.name));
}

function roomOf(path: string): string {
  const [kind = '', name = ''] = path.split('/');
  return kind === 'test' ? 'test' : `${kind}/${name}`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What goes into a text library, and what must come out; decided by a person, never written by the library. */
export interface GoldenPair {
  readonly title: string;
  readonly input: string;
  readonly expected: string;
}

/**
 * Reads golden pairs: a line `# title`, the input, a line `=>`, what is expected. Blank lines around a part do not count; `\uXXXX` is
 * that character, so that what cannot be seen can be written.
 */
export function parseGolden(text: string): GoldenPair[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((section) => {
      const [head = '', expected] = section.split(/^=>[ \t]*$/m);
      const [title = '', ...input] = head.split('\n');
      if (expected === undefined) throw new Error(`"${title}" has no line with => between input and what is expected.`);
      return { title: title.trim(), input: unescape(input.join('\n')), expected: unescape(expected) };
    });
}

/** Makes a test of each pair in `testdata/<name>.golden.txt` of the library in whose `src` the spec stands. */
export function testGolden(specFolder: string, name: string, write: (input: string) => string): void {
  describe(`${name}.golden.txt`, () => {
    it.each(parseGolden(readFileSync(join(specFolder, `../testdata/${name}.golden.txt`), 'utf8')))(
      '$title',
      ({ input, expected }) => expect(write(input)).toBe(expected),
    );
  });
}

function unescape(part: string): string {
  return part.trim().replace(/\\u([0-9a-f]{4})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}

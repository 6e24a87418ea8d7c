export interface InputLine {
  /** Number of the line in the stream, from 1; blank lines count too. */
  readonly number: number;
  /** Without its line end; null when the line is longer than allowed, and then it was not kept. */
  readonly bytes: Buffer | null;
}

const newline = 0x0a;
const byteOrderMark = Buffer.from('\ufeff');
const blank = /^[ \t\r]*$/;

/**
 * Cuts a stream of bytes into lines at LF and nowhere else (U+2028 is content), whatever the chunks. Blank lines and a leading byte
 * order mark are left out. Holds at most one line and one chunk.
 *
 * @param maxBytes longest line that is kept
 * @param onHeld told after each chunk how many bytes of a line that has no end yet are held
 */
export async function* splitLines(
  source: AsyncIterable<Buffer>,
  maxBytes = Infinity,
  onHeld: (bytes: number) => void = () => undefined,
): AsyncGenerator<InputLine> {
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;

  const keep = (part: Buffer): void => {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  };
  const finish = (): InputLine | null => {
    const whole = length > maxBytes ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    length = 0;
    number++;
    const bytes = number === 1 && whole?.subarray(0, 3).equals(byteOrderMark) ? whole.subarray(3) : whole;
    return bytes !== null && isBlank(bytes) ? null : { number, bytes };
  };

  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      keep(chunk.subarray(from, end));
      from = end + 1;
      const line = finish();
      if (line) yield line;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
    onHeld(parts.length === 0 ? 0 : length);
  }
  if (length > 0) {
    const line = finish();
    if (line) yield line;
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length <= 64 && blank.test(bytes.toString('latin1'));
}

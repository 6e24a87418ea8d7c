import { parseJson } from './parse-json';

function detailOf(bytes: Buffer): string {
  const parsed = parseJson(bytes);
  if (parsed.kind !== 'refused') throw new Error('was accepted');
  expect(parsed.problem.code).toBe('BODY_NOT_JSON');
  return parsed.problem.detail;
}

describe('parseJson', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    const json = Buffer.from('{"title":"نبأ"}');
    expect(parseJson(json)).toEqual({ kind: 'json', value: { title: 'نبأ' } });
    expect(parseJson(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), json]))).toEqual({ kind: 'json', value: { title: 'نبأ' } });
  });

  it('names the column of a fault in one line, and line and column in several', () => {
    expect(detailOf(Buffer.from('{"a": tru}'))).toBe('This is not JSON: expected a value at column 7, found "t".');
    expect(detailOf(Buffer.from('{\n  "a": 1\n  "b": 2\n}'))).toContain('at line 3, column 3, found "\\""');
    expect(detailOf(Buffer.from('{"a": 1'))).toContain('column 8, where the text ends');
    expect(detailOf(Buffer.alloc(0))).toContain('expected a value at column 1');
  });

  it('names the first byte that is not UTF-8, also after a replacement character that is meant', () => {
    expect(detailOf(Buffer.concat([Buffer.from('{"a":"ن\ufffd'), Buffer.from([0xc7]), Buffer.from('"}')]))).toContain('byte 11 ');
    expect(detailOf(Buffer.from('{"a":"\xc8\xc7"}', 'latin1'))).toContain('byte 6 ');
    expect(detailOf(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xd9])]))).toContain('byte 6 ');
  });
});

import fc from 'fast-check';
import { readSubmission } from './read-submission';

const least = { url: 'https://news.example/a', title: 'عنوان', body: 'نص' };

function faultsOf(value: unknown): Record<string, string | undefined> {
  const read = readSubmission(value);
  return read.kind === 'refused' ? Object.fromEntries(read.errors.map(({ pointer, detail }) => [pointer, detail])) : {};
}

describe('readSubmission', () => {
  it('takes an article with every field', () => {
    const full = {
      ...least,
      source: { id: 'news.example', name: 'الأخبار' },
      externalId: 'A/1',
      language: 'ar',
      publishedAt: '2021-12-23',
      authors: ['كاتب'],
      section: 'سياسة',
      imageUrl: 'https://news.example/a.jpg',
    };
    expect(readSubmission(full)).toEqual({ kind: 'submission', submission: full });
  });

  it('points at an unknown field and guesses what was meant', () => {
    expect(faultsOf({ ...least, titel: 'x' })).toEqual({ '/titel': 'is not a known field; did you mean title?' });
    expect(faultsOf({ ...least, source: { nam: 'x' } })).toEqual({ '/source/nam': 'is not a known field; did you mean name?' });
    expect(faultsOf({ ...least, 'a/b~c': 1 })).toHaveProperty(['/a~1b~0c']);
    expect(faultsOf(JSON.parse('{"url":"u","title":"t","body":"b","__proto__":{"title":"x"}}'))).toHaveProperty(['/__proto__']);
  });

  it('names the type that a field must have, at its place', () => {
    expect(faultsOf({ ...least, title: 7 })['/title']).toMatch(/^must be text/);
    expect(faultsOf({ ...least, body: null })['/body']).toMatch(/leave the field out/);
    expect(faultsOf({ ...least, authors: 'كاتب' })['/authors']).toMatch(/^must be a list/);
    expect(faultsOf({ ...least, authors: ['x', 5] })['/authors/1']).toMatch(/^must be text/);
    expect(faultsOf([least])['']).toMatch(/^must be an object/);
  });

  it('refuses what is longer than Naba stores', () => {
    expect(faultsOf({ ...least, title: 'x'.repeat(1_001) })).toEqual({ '/title': 'is too long: at most 1000 characters' });
  });

  it('names a broken character and its place in a value for machines', () => {
    expect(faultsOf({ ...least, externalId: 'ab\u0000c' })['/externalId']).toBe(
      'holds a control character, U+0000, at position 2; remove it',
    );
    expect(faultsOf({ ...least, source: { id: 'ab\ud83d' } })['/source/id']).toBe(
      'holds half of a surrogate pair, U+D83D, at position 2; remove it',
    );
  });

  it.each(['title', 'body', 'section'])('takes a %s with a stray control, which is cleaned', (field) => {
    expect(faultsOf({ ...least, [field]: 'ab\u001a\u0093c\u0094 \ud83d' })).toEqual({});
  });

  it('never throws, and either takes a value or says what is wrong with it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ url: fc.jsonValue(), source: fc.jsonValue(), authors: fc.jsonValue() })),
        (value) => {
          const read = readSubmission(value);
          if (read.kind === 'refused') expect(read.errors.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

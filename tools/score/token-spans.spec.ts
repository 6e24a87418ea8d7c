import fc from 'fast-check';
import { toWojoodTag } from './conll';
import { TokenDocument, toSpans } from './token-spans';

const word = fc.stringMatching(/^[a-zء-ي.]{1,6}$/);
const sentences = fc.array(
  fc
    .array(fc.tuple(word, fc.constantFrom('O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC')), { minLength: 1, maxLength: 8 })
    .map((rows) => ({ tokens: rows.map(([token]) => token), tags: rows.map(([, tag]) => tag) })),
  { minLength: 1, maxLength: 4 },
);

/** Offsets of a token span in the body, found the slow way: by counting words. */
function toOffsets(body: string, first: number, last: number): [number, number] {
  const words = [...body.matchAll(/\S+/g)];
  return [words[first]!.index, words[last]!.index + words[last]![0].length];
}

describe('TokenDocument', () => {
  it('maps the offsets of every labelled name back to the same tokens', () => {
    fc.assert(
      fc.property(sentences, (list) => {
        const document = new TokenDocument(list);
        for (const span of document.gold) {
          const [start, end] = toOffsets(document.body, span.first, span.last);
          expect(document.toTokenSpan(span.type, start, end)).toEqual(span);
        }
      }),
    );
  });

  it('counts a token in when a mention covers part of it', () => {
    const document = new TokenDocument([{ tokens: ['زار', 'وبغداد', 'أمس'], tags: ['O', 'B-LOC', 'O'] }]);
    const start = document.body.indexOf('بغداد');
    expect(document.toTokenSpan('LOC', start, start + 5)).toEqual({ type: 'LOC', first: 1, last: 1, sentence: 0 });
  });

  it('gives no tokens for a mention of the space between them, or past the end', () => {
    const document = new TokenDocument([{ tokens: ['a', 'b'], tags: ['O', 'O'] }]);
    expect(document.toTokenSpan('PER', 1, 2)).toBeUndefined();
    expect(document.toTokenSpan('PER', 9, 12)).toBeUndefined();
  });

  it('says in which sentence a mention starts', () => {
    const document = new TokenDocument([
      { tokens: ['x', 'y'], tags: ['O', 'O'] },
      { tokens: ['Rome'], tags: ['B-LOC'] },
    ]);
    expect(document.toTokenSpan('LOC', 4, 8)).toEqual({ type: 'LOC', first: 2, last: 2, sentence: 1 });
  });
});

describe('toSpans', () => {
  it.each([
    [['B-PER', 'I-PER', 'O'], ['PER 0-1']],
    [
      ['B-PER', 'B-PER'],
      ['PER 0-0', 'PER 1-1'],
    ],
    [['I-LOC', 'I-LOC'], ['LOC 0-1']],
    [
      ['B-PER', 'I-LOC'],
      ['PER 0-0', 'LOC 1-1'],
    ],
    [['O', 'O'], []],
  ])('reads %j', (tags, expected) => {
    expect(toSpans(tags, 0, 0).map(({ type, first, last }) => `${type} ${first}-${last}`)).toEqual(expected);
  });
});

describe('toWojoodTag', () => {
  it.each([
    ['B-PERS', 'B-PER'],
    ['I-ORG|B-GPE', 'I-ORG'],
    ['I-OCC|B-ORG', 'B-ORG'],
    ['B-DATE', 'O'],
    ['O', 'O'],
  ])('takes %s for %s', (tag, expected) => {
    expect(toWojoodTag(tag)).toBe(expected);
  });
});

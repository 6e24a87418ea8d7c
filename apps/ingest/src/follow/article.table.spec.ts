import { readKept } from './article.table';

describe('readKept', () => {
  it.each([
    ['AAAAAAAAAAAAAAAAAAAAAA@3/42', { contentHash: 'AAAAAAAAAAAAAAAAAAAAAA', place: { partition: 3, offset: 42 } }],
    ['a-_9@0/0', { contentHash: 'a-_9', place: { partition: 0, offset: 0 } }],
    ['@5/7', { place: { partition: 5, offset: 7 } }],
    ['hash', { contentHash: 'hash' }],
    ['', {}],
  ])('reads %s', (kept, read) => {
    expect(readKept(kept)).toEqual(read);
  });
});

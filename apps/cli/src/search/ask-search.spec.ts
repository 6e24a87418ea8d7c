import { problemOf, toAddress } from './ask-search';

const search = 'http://127.0.0.1:3000';

describe('toAddress', () => {
  it('gives words as one query, and filters as the service names them', () => {
    const url = toAddress('/v1/articles', search, { words: ['lang:ar', 'بغداد'], filters: ['topic=medtop:1', 'topic=medtop:2'] });
    expect(url.pathname).toBe('/v1/articles');
    expect([...url.searchParams]).toEqual([
      ['q', 'lang:ar بغداد'],
      ['topic', 'medtop:1'],
      ['topic', 'medtop:2'],
    ]);
  });

  it('keeps what looks like a part of an address inside the value', () => {
    const url = toAddress('/v1/stream', search, { words: ['a&lang=en#x'], filters: ['author=A=B&C'] });
    expect([...url.searchParams]).toEqual([
      ['q', 'a&lang=en#x'],
      ['author', 'A=B&C'],
    ]);
  });

  it.each(['lang', 'lang=', '=ar', 'Lang=ar'])('refuses %s', (filter) => {
    expect(() => toAddress('/v1/stream', search, { words: [], filters: [filter] })).toThrow('is no filter');
  });
});

describe('problemOf', () => {
  it('says what a problem says, and any other text as it is', () => {
    expect(problemOf('{"title":"The query cannot be read","detail":"q: …"}')).toBe('The query cannot be read: q: …');
    expect(problemOf('Bad gateway')).toBe('Bad gateway');
  });
});

import { lightenQuery } from './lighten-query';
import { parseQuery } from './parse-query';
import { asksForNews } from './small-words';

function lightWords(q: string): string[] {
  const query = lightenQuery(parseQuery(q), q);
  return query.kind === 'and' ? query.parts.flatMap((part) => (part.kind === 'light' ? [part.part.text] : [])) : [];
}

describe('lightenQuery', () => {
  it.each([
    ['what did Blair say about Iraq', ['what', 'did', 'say', 'about']],
    ['ماذا قال لافروف عن سوريا', ['ماذا', 'قال', 'عن']],
    ['women in business', ['in']],
    ['latest attacks lang:en', ['latest']],
    ['WHO and US', ['and']],
    ['"the who" in concert', ['in']],
    ['to be or not to be', []],
    ['the AND storm', []],
    ['title:the storm', []],
    ['flood storm', []],
    ['the', []],
  ])('takes of %s the words %j for small', (q, words) => {
    expect(lightWords(q)).toEqual(words);
  });

  it('knows which of them ask for what is new', () => {
    expect(['latest', 'آخر', 'today', 'about', 'storm'].filter(asksForNews)).toEqual(['latest', 'آخر', 'today']);
  });
});

import type { FoundArticle } from '../api/answers';
import { toPieces } from './highlight';

const found: FoundArticle['entities'] = [
  { id: 'wd:Q796', type: 'LOC', name: { ar: 'العراق', en: 'Iraq' } },
  { id: 'local:1', type: 'PER', name: { en: 'Omar Haddad' } },
  { id: 'local:2', type: 'ORG', name: { en: 'UN' } },
];

describe('toPieces', () => {
  it('tells what matched from what stands around it', () => {
    expect(toPieces('a <mark>bridge</mark> opens', [])).toEqual([
      { text: 'a ' },
      { text: 'bridge', mark: 'word' },
      { text: ' opens' },
    ]);
  });

  it('gives back markup in the article as text', () => {
    expect(toPieces('&lt;mark&gt; &amp;lt; &quot;x&quot; &#x27;y&#39; &nbsp;', [])).toEqual([
      { text: `<mark> &lt; "x" 'y' &nbsp;` },
    ]);
  });

  it('knows the entities by name, by a word of the name, and with a letter in front', () => {
    const marks = toPieces('<mark>بالعراق</mark> <mark>haddad</mark> <mark>fun</mark>', found);
    expect(marks.filter(({ mark }) => mark).map(({ mark }) => mark)).toEqual(['LOC', 'PER', 'word']);
  });
});

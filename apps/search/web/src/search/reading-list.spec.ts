import { keepList, placeInList } from './reading-list';

const articles = ['a', 'b', 'c'].map((id) => ({ id, highlights: {} }));

describe('placeInList', () => {
  it('knows what comes before and after, and the way back', () => {
    keepList({ path: '/?q=rain', articles });
    expect(placeInList('b')).toEqual({ path: '/?q=rain', number: 2, total: 3, before: 'a', after: 'c', marked: [] });
    expect(placeInList('a')?.before).toBeUndefined();
    expect(placeInList('c')?.after).toBeUndefined();
  });

  it('knows nothing of an article that was not found', () => {
    keepList({ path: '/', articles });
    expect(placeInList('z')).toBeUndefined();
  });

  it('tells each text that was marked once', () => {
    const highlights = { title: 'the <mark>rain</mark>', body: ['<mark>Rain</mark> and <mark>rain</mark>', 'x &amp; y'] };
    keepList({ path: '/', articles: [{ id: 'a', highlights }] });
    expect(placeInList('a')?.marked).toEqual(['rain', 'Rain']);
  });
});

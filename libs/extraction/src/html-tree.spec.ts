import { findAll, lineOf, parseHtml } from './html-tree';

describe('the light tree of a page', () => {
  it.each([
    ['scripts and styles', '<p>One</p><script>if (a < b) "<p>no</p>"</script><style>p > a { }</style><p>two</p>'],
    ['drawings', '<p>One</p><svg viewBox="0 0 1 1"><title>No</title><path d="M0"/></svg><p>two</p>'],
    ['a drawing within a drawing', '<p>One</p><svg><svg><text>no</text></svg><text>no</text></svg><p>two</p>'],
    ['a drawing that its block closes', '<div><p>One</p><svg><path d="M0"></div><p>two</p>'],
    ['a script that never ends', '<p>One</p><p>two</p><script>var no = "<p>no</p>"'],
    ['a comment that begins a script', '<p>One</p><!-- <script> --><p>two</p>'],
    ['an attribute that holds a tag', '<p title="<svg>">One</p><p title="</svg>">two</p>'],
  ])('leaves out %s, and nothing behind them', (_, html) => {
    expect(findAll(parseHtml(html), ({ name }) => name === 'p').map((element) => lineOf(element))).toEqual(['One', 'two']);
  });

  it('reads character references in text and attributes, and leaves those of data as they are written', () => {
    const root = parseHtml(
      '<a href="/?a=1&amp;b=2&copy=3">Fish &amp; chips &eacute; &#1575;</a><script type="application/ld+json">{"a":"&amp;"}</script>',
    );
    const [link] = findAll(root, ({ name }) => name === 'a');
    const [data] = findAll(root, ({ name }) => name === 'script');
    expect(link!.attributes['href']).toBe('/?a=1&b=2&copy=3');
    expect(lineOf(link!)).toBe('Fish & chips é ا');
    expect(data!.children).toEqual(['{"a":"&amp;"}']);
  });

  it('counts elements in document order', () => {
    expect(findAll(parseHtml('<div><p>a</p><p>b</p></div><p>c</p>'), () => true).map(({ order }) => order)).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });
});

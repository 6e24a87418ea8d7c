import { recognizeFile } from './file-kind';
import type { FileKind } from './file-kind';

function kindOf(content: string | Buffer, name = 'file'): FileKind {
  return recognizeFile(typeof content === 'string' ? Buffer.from(content) : content, name);
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('recognizeFile', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['RSS', '<?xml version="1.0"?>\n<!-- made by hand -->\n<?xml-stylesheet href="a.xsl"?><rss version="2.0">', /RSS/],
    ['RSS in UTF-16', Buffer.from('\ufeff<?xml version="1.0"?><rss version="2.0">', 'utf16le'), /RSS/],
    ['RSS behind a byte order mark', '\ufeff\n<rss version="2.0">', /RSS/],
    ['RSS 1.0', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', /RSS 1\.0/],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom">', /Atom/],
    ['a JSON Feed', '{ "version": "https://jsonfeed.org/version/1.1", "items": [] }', /JSON Feed/],
    ['a sitemap', '<?xml version="1.0"?><urlset xmlns="x">', /sitemap/],
    ['OPML', '<opml version="2.0">', /OPML/],
    ['other XML', '<?xml version="1.0"?><nitf>', /nitf/],
    ['a recorded HTTP answer', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>', /HTTP/],
    ['PDF', latin('%PDF-1.7\n%\xe2\xe3'), /PDF/],
    ['ZIP', latin('PK\x03\x04\x14\x00'), /ZIP/],
    ['tar', Buffer.concat([Buffer.from('story.txt'.padEnd(257, ' ')), Buffer.from('ustar')]), /archive/],
    ['a PNG', latin('\x89PNG\r\n\x1a\n'), /image/],
    ['a JPEG', latin('\xff\xd8\xff\xe0'), /image/],
    ['a WebP', latin('RIFF\x00\x00\x00\x00WEBPVP8 '), /image/],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg">', /image/],
    ['RTF', '{\\rtf1\\ansi', /office/],
    ['a message', 'From: Desk <desk@news.example>\nSubject: x\nMIME-Version: 1.0\n\nText', /e-mail/],
    ['bytes that are no text', latin('\x01\x00\x02\x00'), /no text/],
  ])('refuses %s by what stands in it, whatever its name', (_, content, what) => {
    for (const name of ['file', 'file.txt', 'file.html'])
      expect(kindOf(content, name)).toEqual({ kind: 'other', what: expect.stringMatching(what) as string });
  });

  it.each([
    '<!DOCTYPE html><html>',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html>',
    '\ufeff  <!-- saved --> <html lang="ar">',
    '<article><h1>Dam opens</h1>',
  ])('takes %s for a page, whatever its name', (content) => {
    for (const name of ['file', 'file.txt', 'file.json']) expect(kindOf(content, name)).toEqual({ kind: 'page' });
  });

  it('takes a web archive for one, whatever its name', () => {
    for (const head of ['WARC/1.1\r\nWARC-Type: response\r\n', 'filedesc://news.arc 127.0.0.1 20140216050221 text/plain 75\n'])
      for (const name of ['file', 'file.txt', 'file.html']) expect(kindOf(head, name)).toEqual({ kind: 'web-archive' });
  });

  it('tells JSON from text that begins with a bracket', () => {
    expect(kindOf(' [ {"url":"x"} ]')).toEqual({ kind: 'json' });
    expect(kindOf('{\n "url": "x"')).toEqual({ kind: 'json' });
    expect(kindOf('{"url":"x"}\n', 'a.jsonl.gz')).toEqual({ kind: 'json-lines' });
    expect(kindOf('[Updated] Dam opens')).toEqual({ kind: 'text' });
    expect(kindOf('{وكالات} فتح السد')).toEqual({ kind: 'text' });
  });

  it('goes by the name where the content leaves it open', () => {
    expect(kindOf('Dam opens\n\nThe dam…', 'a.html.gz')).toEqual({ kind: 'page' });
    expect(kindOf('url,title,body\n', 'a.csv')).toMatchObject({ kind: 'other' });
    expect(kindOf('Dam opens\n\nThe dam…', 'a.md')).toEqual({ kind: 'text' });
    expect(kindOf('<3 from the dam', 'a.txt')).toEqual({ kind: 'text' });
    expect(kindOf('', 'a.txt')).toEqual({ kind: 'text' });
  });
});

/** What a file is, by what stands in it; its name counts only where the content leaves it open. */
export type FileKind =
  | { readonly kind: 'page' | 'text' | 'json' | 'json-lines' | 'web-archive' }
  | {
      readonly kind: 'other';
      /** What it is, as a sentence goes on after "is". */
      readonly what: string;
    };

/** So much of the beginning of a file, in bytes, is enough to tell what it is. */
export const fileHeadBytes = 4_096;

interface Signature {
  readonly bytes: string;
  readonly at?: number;
  readonly what: string;
}

const image = 'an image';
const archive = 'an archive; unpack it first';
const office = 'an office document; save it as text or HTML';

/** Bytes with which files of other kinds begin, as their specifications say; each character is one byte. */
const signatures: readonly Signature[] = [
  { bytes: '%PDF-', what: 'a PDF; save its text' },
  { bytes: 'PK\x03\x04', what: 'a ZIP archive or an office document; unpack it, or save it as text' },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', what: office },
  { bytes: '{\\rtf', what: office },
  { bytes: '\x89PNG\r\n', what: image },
  { bytes: '\xff\xd8\xff', what: image },
  { bytes: 'GIF8', what: image },
  { bytes: 'II*\x00', what: image },
  { bytes: 'MM\x00*', what: image },
  { bytes: 'WEBP', at: 8, what: image },
  { bytes: 'ftyp', at: 4, what: 'a film, a recording or an image' },
  { bytes: 'OggS', what: 'a film or a recording' },
  { bytes: 'ID3', what: 'a recording' },
  { bytes: '\x1f\x8b', what: archive },
  { bytes: 'BZh', what: archive },
  { bytes: '\xfd7zXZ\x00', what: archive },
  { bytes: '\x28\xb5\x2f\xfd', what: archive },
  { bytes: '7z\xbc\xaf\x27\x1c', what: archive },
  { bytes: 'Rar!\x1a\x07', what: archive },
  { bytes: 'ustar', at: 257, what: archive },
  { bytes: 'SQLite format 3\x00', what: 'a database' },
  { bytes: 'PAR1', what: 'a Parquet table; send JSON lines' },
];

/** Root elements of XML that speak of articles and are none. */
const xmlRoots: Readonly<Record<string, string>> = {
  rss: 'a feed (RSS); send the pages of its entries',
  'rdf:rdf': 'a feed (RSS 1.0) or other RDF; send the pages of its entries',
  feed: 'a feed (Atom); send the pages of its entries',
  opml: 'a list of feeds (OPML)',
  urlset: 'a sitemap; send the pages that it names',
  sitemapindex: 'an index of sitemaps',
  svg: image,
};

const htmlRoots =
  /^(?:html|head|body|title|meta|link|base|script|style|main|article|section|header|footer|nav|aside|div|span|p|h[1-6]|ul|ol|table|figure|blockquote|a|img|br|center|font|b|i|strong|em)$/;

/** Beginnings of text in other formats than XML. */
const beginnings: readonly (readonly [RegExp, FileKind])[] = [
  [/^\{\s*"version"\s*:\s*"https:\/\/jsonfeed\.org\//, other('a feed (JSON Feed); send the pages of its entries')],
  [/^(?:\[\s*[{\]]|\{\s*["}])/, { kind: 'json' }],
  [/^HTTP\/\d/, other('a recorded HTTP answer; save its body alone')],
  [/^(?:From |[A-Z][\w-]+: )[^]*?^MIME-Version: /m, other('an e-mail message; send its text or HTML')],
];

/** What a name says of a file whose content leaves it open. */
const endings: readonly (readonly [RegExp, FileKind])[] = [
  [/\.x?html?$/i, { kind: 'page' }],
  [/\.(?:ndjson|jsonl)$/i, { kind: 'json-lines' }],
  [/\.json$/i, { kind: 'json' }],
  [/\.xml$/i, other('XML; send HTML, text or JSON')],
  [/\.(?:csv|tsv)$/i, other('a table; send JSON lines')],
];

/** Tells what a file is from the first `fileHeadBytes` of it, unpacked, and its name. */
export function recognizeFile(head: Uint8Array, fileName: string): FileKind {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, fileHeadBytes));
  const latin = bytes.toString('latin1');
  const signature = signatures.find(({ bytes: expected, at = 0 }) => latin.startsWith(expected, at));
  if (signature) return other(signature.what);
  if (/^(?:WARC\/\d|filedesc:\/\/)/.test(latin)) return { kind: 'web-archive' };
  const text = headText(bytes, latin);
  if (text === undefined) return other('no text');
  const name = fileName.replace(/\.gz$/i, '');
  const byName = endings.find(([ending]) => ending.test(name))?.[1];
  const byContent = kindOfMarkup(text) ?? beginnings.find(([beginning]) => beginning.test(text))?.[1];
  const isLines = byContent?.kind === 'json' && byName?.kind === 'json-lines' && text.startsWith('{');
  return (isLines ? byName : byContent) ?? byName ?? { kind: 'text' };
}

/** The beginning as text, without byte order mark and leading white space; undefined where it is none. */
function headText(bytes: Buffer, latin: string): string | undefined {
  const encoding = latin.startsWith('\xff\xfe') ? 'utf-16le' : latin.startsWith('\xfe\xff') ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && latin.includes('\0')) return undefined;
  return new TextDecoder(encoding).decode(bytes).trimStart();
}

/** By the root element, behind declarations and comments. */
function kindOfMarkup(text: string): FileKind | undefined {
  const prolog = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<!doctype[^>]*>)*/i.exec(text)?.[0] ?? '';
  const root = /^<([a-z][\w:.-]*)/i.exec(text.slice(prolog.length))?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(xmlRoots, root)) return other(xmlRoots[root]!);
  if (htmlRoots.test(root) || /<!doctype\s+html/i.test(prolog)) return { kind: 'page' };
  return text.startsWith('<?xml') ? other(`XML (${root}); send HTML, text or JSON`) : undefined;
}

function other(what: string): FileKind {
  return { kind: 'other', what };
}

import { decodeHTML, escapeAttribute, escapeText } from 'entities';
import { Parser } from 'htmlparser2';
import { resolveAddress } from './xml-tree';

const allowed = new Set(
  'a abbr article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
    ' ',
  ),
);
/** Elements whose inside is no text for readers. */
const unread = new Set('script style template noscript iframe object embed applet head textarea select xml frameset'.split(' '));
const voids = new Set(['br', 'hr', 'img', 'col', 'source', 'wbr']);
const addresses = new Set(['href', 'src', 'cite']);
const kept = new Set([
  'href',
  'src',
  'cite',
  'alt',
  'title',
  'datetime',
  'dir',
  'lang',
  'width',
  'height',
  'colspan',
  'rowspan',
  'start',
]);
/** The parser needs time in proportion to the depth for every tag; what follows after this depth is left out. */
const maxDepth = 200;
/** What an address may lead to from a page. */
const harmless = /^(?:https?|mailto):/i;

/**
 * HTML of a feed as it may stand in a page: elements and attributes that cannot run, load or restyle anything, addresses absolute
 * and of harmless schemes. The rest is taken away, and with scripts and the like what is in them.
 */
export function toSafeHtml(html: string, base: string | undefined): string {
  if (!/[<&]/.test(html)) return escapeText(html).trim();
  const out: string[] = [];
  const skipped: string[] = [];
  const open: string[] = [];
  let depth = 0;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > maxDepth) parser.pause();
        if (unread.has(name) && !voids.has(name)) skipped.push(name);
        if (skipped.length > 0 || !allowed.has(name)) return;
        out.push(`<${name}${writeAttributes(attributes, base)}>`);
        if (!voids.has(name)) open.push(name);
      },
      ontext(text) {
        if (skipped.length === 0) out.push(escapeText(text));
      },
      onclosetag(name) {
        depth -= 1;
        if (skipped.at(-1) === name) skipped.pop();
        else if (skipped.length === 0 && open.at(-1) === name) {
          open.pop();
          out.push(`</${name}>`);
        }
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return out.join('').trim();
}

/** The text of HTML on one line. */
export function toLineOfText(html: string): string {
  const marked = html.replace(/<(?:br|p|div|li)\b[^>]*>/gi, ' $&');
  return collapse(/[<&]/.test(marked) ? decodeHTML(toSafeHtml(marked, undefined).replace(/<(?:[^>"]|"[^"]*")*>/g, '')) : marked);
}

export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function writeAttributes(attributes: Readonly<Record<string, string>>, base: string | undefined): string {
  return Object.entries(attributes)
    .filter(([name]) => kept.has(name))
    .map(([name, value]) => [name, addresses.has(name) ? toHarmless(value, base) : value] as const)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
}

/** A relative address without a base stays as it is, unless it has a scheme. */
function toHarmless(address: string, base: string | undefined): string | undefined {
  const resolved = resolveAddress(address, base);
  if (resolved !== undefined) return harmless.test(resolved) ? resolved : undefined;
  const bare = address.replace(/[\s\0-\x1f]+/g, '');
  return base === undefined && /^[/?#.\w][^:]*$/.test(bare) && !/^[a-z][a-z0-9+.-]*:/i.test(bare) ? bare : undefined;
}

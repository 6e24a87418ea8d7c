import type { Warn } from '@naba/contracts';
import { parsePublishedDate } from '@naba/dates';
import type { HtmlElement } from './html-tree';
import { lineOf, parseHtml, toLine, walk } from './html-tree';
import type { JsonObject } from './json-ld';
import { addressKey, findArticleObject, readJsonLd, textOf, warnOfOthersData } from './json-ld';
import { fold } from './fold';
import { ElementJudge } from './junk-element';

/** What the parts of the extraction read of a page, gathered in one walk. */
export interface Page {
  readonly root: HtmlElement;
  readonly judge: ElementJudge;
  readonly url: string | undefined;
  /** Values of `<meta>` by lower-case name, property or itemprop, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly JsonObject[];
  /** The JSON-LD object about the article. */
  readonly article: JsonObject | undefined;
  readonly headings: readonly HtmlElement[];
  /** `<h2>`, `<h3>` and what is named a headline, where some pages have their title. */
  readonly subheadings: readonly HtmlElement[];
  /** Images that say what they show. */
  readonly pictures: readonly HtmlElement[];
  /** Links to the front page. */
  readonly homeLinks: readonly HtmlElement[];
  readonly byItemprop: ReadonlyMap<string, readonly HtmlElement[]>;
  readonly documentTitle: string;
  readonly htmlLanguage: string | undefined;
  readonly canonicalHref: string | undefined;
  /** Told of what is unsure. */
  readonly warn: Warn;
}

const headlineName = /(^|[\s_-])(headline|(article|entry|post|story|news)[_-]*title)([\s_-]|$)/i;

/** Of each kind the first ones are enough; pages that list thousands are no articles. */
const maxOfKind = 60;
/** Longest line that is read as a title, a name or an address, in UTF-16 code units. */
const maxLine = 4_000;

/** Parses a page and gathers what it says of itself. */
export function readPage(html: string, url: string | undefined, warn: Warn = () => undefined): Page {
  const root = parseHtml(html);
  const meta = new Map<string, string[]>();
  const byItemprop = new Map<string, HtmlElement[]>();
  const found = {
    scripts: [] as HtmlElement[],
    headings: [] as HtmlElement[],
    subheadings: [] as HtmlElement[],
    pictures: [] as HtmlElement[],
    homeLinks: [] as HtmlElement[],
  };
  const origin = url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
  let documentTitle = '';
  let htmlLanguage: string | undefined;
  let canonicalHref: string | undefined;
  walk(root, (element) => {
    const { name, attributes } = element;
    if (name === 'a') {
      if (isHome(attributes['href'], origin)) addTo(found.homeLinks, element);
    } else if (name === 'meta') addMeta(meta, attributes);
    else if (name === 'script') addTo(found.scripts, element);
    else if (name === 'img') {
      if (attributes['alt'] !== undefined) addTo(found.pictures, element);
    } else if (name === 'h1') addTo(found.headings, element);
    else if (name === 'h2' || name === 'h3' || isNamedHeadline(attributes)) addTo(found.subheadings, element);
    else if (name === 'title' && documentTitle === '' && element.parent?.name !== 'svg') documentTitle = lineOf(element, maxLine);
    else if (name === 'html') htmlLanguage ??= attributes['lang'] ?? attributes['xml:lang'];
    else if (name === 'link' && attributes['rel']?.toLowerCase() === 'canonical') canonicalHref ??= attributes['href'];
    for (const property of attributes['itemprop']?.toLowerCase().split(/\s+/) ?? []) add(byItemprop, property, element);
    return undefined;
  });
  const objects = readJsonLd(found.scripts, warn);
  const { headings, subheadings, pictures, homeLinks } = found;
  const addresses = [url, canonicalHref, meta.get('og:url')?.[0]];
  const facts = {
    titles: [documentTitle, meta.get('og:title')?.[0] ?? '', ...headings.map((heading) => lineOf(heading, maxLine))]
      .map(fold)
      .filter((title) => title !== ''),
    addresses: new Set(addresses.map((address) => addressKey(address ?? '', url)).filter((key) => key !== undefined)),
  };
  const article = findArticleObject(objects, facts);
  warnOfOthersData(objects, article, facts, warn);
  return {
    root,
    judge: new ElementJudge(),
    url,
    meta,
    jsonLd: objects.filter(({ isOfOthers }) => !isOfOthers).map(({ object }) => object),
    article,
    headings,
    subheadings,
    pictures,
    homeLinks,
    byItemprop,
    documentTitle,
    htmlLanguage,
    canonicalHref,
    warn,
  };
}

/** The first of the named meta values that is not empty. */
export function metaOf(page: Page, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = page.meta.get(name)?.find((each) => each !== '');
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Text of a JSON-LD property on one line, entities decoded once more, since many content systems escape twice. */
export function jsonLdText(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : plainLine(text.slice(0, maxLine));
}

/** A line of text that may hold markup or entities. */
export function plainLine(text: string): string {
  return /[<&]/.test(text) ? toLine(lineOf(parseHtml(text.replace(/<(?![a-z/!])/gi, '&lt;')))) : toLine(text);
}

/** Whether a line is nothing but a date. */
export function isDateLine(line: string): boolean {
  const date = line.length <= 80 ? parsePublishedDate(line) : undefined;
  return date !== undefined && line.length - (date.end - date.start) <= 40;
}

function isHome(href: string | undefined, origin: string | undefined): boolean {
  return href === '/' || (origin !== undefined && href?.replace(/\/$/, '') === origin);
}

function isNamedHeadline({ itemprop, class: names }: Readonly<Record<string, string>>): boolean {
  return itemprop === 'headline' || (names !== undefined && headlineName.test(names));
}

function addMeta(meta: Map<string, string[]>, attributes: Readonly<Record<string, string>>): void {
  const value = toLine((attributes['content'] ?? '').slice(0, maxLine));
  for (const name of [attributes['property'], attributes['name'], attributes['itemprop']]) {
    if (name !== undefined) add(meta, name.toLowerCase(), value);
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else addTo(list, value);
}

function addTo<T>(list: T[], value: T): void {
  if (list.length < maxOfKind) list.push(value);
}

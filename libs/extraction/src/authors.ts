import { parsePublishedDate } from '@naba/dates';
import type { HtmlElement } from './html-tree';
import { findAll, lineOf } from './html-tree';
import { isObject } from './json-ld';
import type { Page } from './page';
import { jsonLdText, plainLine } from './page';
import { fold } from './fold';
import { readSiteName } from './title';

const lead =
  /^(?:(?:written|reported|posted|published|edited|story)\s+by|by|von|de|por|par|di|da|door|av|af|text|autor(?:in)?|author|reporter|بقلم|كتب|كتبت|كتبه|إعداد|تقرير|تحرير|المصدر)\s*(?::|：|-|\s)\s*/iu;
const joints = /\s*[,،;؛|•·]\s*|\s+[/]\s+|\s+(?:and|und|et|&|with|mit|e)\s+/iu;
/** "Posted by", "Opinion by", "See all posts by". */
const anyBy = /^(?:\p{L}+\s+){1,3}by\s+(?=\p{Lu})/u;
/** Where, for whom and how to reach: behind a name. */
const behindName = /(?<=\S\s+\S+)\s+(?:in|for|at|on)(?:\s.*)?$/u;
const address = /[<(]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)]?/g;
const degree = /^(?:ph\.?\s?d|m\.?d|m\.?a|m\.?sc|b\.?a|mba|jr|sr|esq|d\.?phil|rn|دكتوراه)\.?$/i;
/** Of two names the second takes و before it; names that begin with that letter are no second ones. */
const arabicAnd =
  /(?<=\p{L}+\s+\p{L}+)\s+و(?!(?:ليد|سام|ائل|جدي|فاء|رد|ردة|حيد|ديع|داد|صفي|هبة|هيب|ضاح|اصف|جيه|سيم)(?!\p{L}))(?=\p{L}+\s+\p{L})/u;
/** What a page offers beside its authors. */
const offered =
  /^(?:\d+\s+\p{L}+|(?:view|see|show|read)\s+(?:all|more)\b.*|leave an?\b.*|(?:all|more)\s+(?:posts|articles|stories|from)\b.*|comments?|replies|عرض الكل|المزيد|\d+ تعليق.*|تعليقات)$/iu;
const notName =
  /https?:|www\.|@|\d{3}|^(?:staff|admin(?:istrator)?|editors?|editorial|redaction|author|writer|reporter|by|unknown|null|undefined|guest|online|web ?desk|contributor|correspondent|share|follow|view profile)$/i;
const titleWords =
  /\b(?:staff writer|correspondent|reporter|editor|writer|contributor|producer|columnist|journalist|photographer|deputy|senior|chief|head of)\b/i;
/** Two words or more, the first in capitals where the script has them. */
const personName = /^(?!Powered )(?:\p{Lu}|\p{Lo})[\p{L}\p{M}'’.-]*(?:\s+[\p{L}\p{M}'’.-]+){1,5}$/u;
const maxAuthors = 20;
/** A longer line is not a byline. */
const maxByline = 120;

/**
 * Names of the authors, persons or newsrooms, as JSON-LD, meta data, microdata or else the visible byline give them. Where one of
 * them only repeats the site's name, another that names a person is the better one.
 */
export function readAuthors(page: Page): string[] {
  const site = new Set(
    [readSiteName(page), jsonLdText(page.article?.['publisher'])].filter((name) => name !== undefined).map(fold),
  );
  const offers = [fromJsonLd(page), fromMeta(page), fromMarkup(page)].map(unique).filter((names) => names.length > 0);
  const isPersonal = (names: readonly string[]): boolean =>
    names.some((name) => personName.test(name) && !isSiteName(fold(name), site));
  return (offers.find(isPersonal) ?? offers[0] ?? []).slice(0, maxAuthors);
}

/** The names in a byline of plain text, such as "By A. Writer and B. Reporter | Agency"; none if it does not read as names. */
export function splitByline(line: string): string[] {
  if (/^https?:|^www\.|\.(?:com|net|org)\//i.test(line.trim())) return [];
  const bare = withoutAddress(plainLine(line))
    .replace(lead, '')
    .replace(anyBy, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim();
  return bare
    .split(joints)
    .flatMap((part) => part.split(arabicAnd))
    .map(cleanName)
    .filter(isName);
}

function fromJsonLd(page: Page): string[] {
  const author = page.article?.['author'] ?? page.article?.['creator'];
  return (Array.isArray(author) ? author : [author]).flatMap((each: unknown) => {
    const names = isObject(each) ? (each['name'] ?? findById(page, each['@id'])) : each;
    const lines = (Array.isArray(names) ? names : [names]).map(jsonLdText);
    return lines.flatMap((line) => (line === undefined ? [] : splitByline(line)));
  });
}

function findById(page: Page, id: unknown): unknown {
  return id === undefined
    ? undefined
    : page.jsonLd.find((object) => object['@id'] === id && object['name'] !== undefined)?.['name'];
}

/** A newsroom signs with the site's name, or with its host (`ntv.com.tr`). */
function isSiteName(name: string, site: ReadonlySet<string>): boolean {
  return [...site].some((each) => each === name || (each.length >= 3 && name.startsWith(each)));
}

function fromMeta(page: Page): string[] {
  for (const name of [
    'author',
    'parsely-author',
    'article:author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'dc.author',
    'byl',
    'cxenseparse:author',
    'article:author_name',
  ]) {
    const names = (page.meta.get(name) ?? []).flatMap(splitByline);
    if (names.length > 0) return names;
  }
  return [];
}

function fromMarkup(page: Page): string[] {
  const named = [
    ...(page.byItemprop.get('author') ?? []),
    ...page.bylines.filter((element) => element.attributes['rel'] === 'author'),
  ];
  const fromNamed = named.flatMap((element) => splitByline(nameInside(element)));
  if (fromNamed.length > 0) return fromNamed;
  for (const element of page.bylines) {
    const line = lineOf(element, maxByline + 1);
    if (line.length > maxByline || line === '') continue;
    const links = findAll(element, (each) => each.name === 'a')
      .map((each) => lineOf(each, maxByline))
      .filter(isName);
    const names = links.length > 0 ? links : splitByline(withoutDate(line));
    if (names.length > 0 && names.length <= 6) return names;
  }
  return [];
}

function nameInside(element: HtmlElement): string {
  const inner = findAll(element, (each) => each.attributes['itemprop'] === 'name')[0] ?? element;
  const line = inner.attributes['content'] ?? lineOf(inner, maxByline + 1);
  return line.length > maxByline ? '' : line;
}

function withoutDate(line: string): string {
  const date = parsePublishedDate(line);
  return date === undefined ? line : line.slice(0, date.start).replace(/\b(?:published|updated|on|posted)\W*$/i, '');
}

/** An address behind a name alone goes; a signature with more in it is no byline. */
function withoutAddress(line: string): string {
  const rest = line.replace(address, '').trim();
  return personName.test(rest) && !/기자$/u.test(rest) ? rest : line;
}

function cleanName(name: string): string {
  return name
    .replace(lead, '')
    .replace(behindName, '')
    .replace(/\s+기자$/u, '')
    .replace(/^[\s"'“.:-]+|[\s"'”:-]+$/g, '')
    .trim();
}

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 80 &&
    name.split(/\s+/).length <= 7 &&
    /\p{L}/u.test(name) &&
    !notName.test(name) &&
    !degree.test(name) &&
    !offered.test(name) &&
    !titleWords.test(name)
  );
}

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(fold(name))) seen.set(fold(name), name);
  return [...seen.values()];
}

import { isPersonName, splitByline } from './byline-names';
import { findBylines } from './bylines';
import { fold } from './fold';
import type { HtmlElement } from './html-tree';
import { isObject } from './json-ld';
import type { Page } from './page';
import { jsonLdText } from './page';

const authorMeta = /(?:author|byline?|creator|writer|reporter)(?:name|s|names)?$/;
const maxAuthors = 20;

/**
 * Names of the authors, persons or newsrooms, as JSON-LD, meta data, or else the visible byline give them. Where one of
 * them only repeats the site's name, another that names a person is the better one; beside a person the site is no author.
 *
 * @param site what the site calls itself, folded
 */
export function readAuthors(page: Page, heading: HtmlElement | undefined, site: ReadonlySet<string>): string[] {
  const isPerson = (name: string): boolean => isPersonName(name) && !isSiteName(name, site);
  let first: string[] = [];
  for (const read of [fromJsonLd, fromMeta, findBylines]) {
    const names = unique(read(page, heading)).slice(0, maxAuthors);
    if (names.some(isPerson)) {
      const persons = names.filter((name) => !isSiteName(name, site));
      if (read !== fromMeta) return persons;
      const shown = unique(findBylines(page, heading)).filter((name) => !isSiteName(name, site));
      return withOthers(persons, shown);
    }
    if (first.length === 0) first = names;
  }
  return first;
}

/** Meta data often has only the first of those whom the page shows. */
function withOthers(names: string[], shown: string[]): string[] {
  const folded = new Set(shown.map(fold));
  return names.every((name) => folded.has(fold(name))) ? shown : names;
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

/** A newsroom signs with the site's name, alone or with more behind it, or with its host (`ntv.com.tr`). */
function isSiteName(name: string, site: ReadonlySet<string>): boolean {
  const words = name.split(/\s+/);
  return words.some((_, index) => site.has(fold(words.slice(0, index + 1).join(''))));
}

function fromMeta(page: Page): string[] {
  const isAuthor = (name: string): boolean =>
    authorMeta.test(name.replace(/[^a-z]/g, '')) && !/twitter|facebook|banner|app/.test(name);
  for (const name of ['author', ...[...page.meta.keys()].filter(isAuthor)]) {
    const names = (page.meta.get(name) ?? []).flatMap(splitByline);
    if (names.length > 0) return names;
  }
  return [];
}

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(fold(name))) seen.set(fold(name), name);
  return [...seen.values()];
}

import type { Warn } from '@naba/contracts';
import { jsonrepair } from 'jsonrepair';
import { fold } from './fold';
import type { HtmlElement } from './html-tree';

/** One object of a page's JSON-LD. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** An object and whether it stands in a list of other stories. */
export interface FoundObject {
  readonly object: JsonObject;
  readonly isOfOthers: boolean;
}

const articleType = /(article|posting|report|review|recipe|liveblog)/i;
/** Properties that lead to other stories than the page's own. */
const ofOthers = new Set([
  'itemListElement',
  'hasPart',
  'mentions',
  'citation',
  'isBasedOn',
  'relatedLink',
  'isRelatedTo',
  'significantLink',
  'subjectOf',
  'about',
]);
/** A shorter line that another one holds says nothing, in letters. */
const minMatch = 8;
/** Deeper data is noise, and recursion stays safe. */
const maxDepth = 12;

/** Every object in the page's JSON-LD scripts, also inside `@graph` and nested, outermost first; broken scripts are repaired or skipped. */
export function readJsonLd(scripts: readonly HtmlElement[], warn: Warn): FoundObject[] {
  const objects: FoundObject[] = [];
  for (const script of scripts) {
    const text = script.children.filter((child) => typeof child === 'string').join('');
    gather(parse(text, warn), objects, false, 0);
  }
  return objects;
}

/** What a page says of itself, which its own article object repeats. */
export interface PageFacts {
  /** Titles and headings, folded to letters and digits. */
  readonly titles: readonly string[];
  /** Its addresses, as `addressKey` gives them. */
  readonly addresses: ReadonlySet<string>;
}

/**
 * The object about the article itself. One that repeats the page's title or address goes before one that does not; one that
 * stands in a list of other stories counts only when it does. Among equals the most complete one is taken.
 */
export function findArticleObject(objects: readonly FoundObject[], page: PageFacts): JsonObject | undefined {
  let best: JsonObject | undefined;
  let bestWeight = -1;
  for (const { object, isOfOthers } of objects) {
    if (!articleType.test(typesOf(object).join(' '))) continue;
    const match = speaksOf(object, page);
    if (isOfOthers && !match) continue;
    const fields = ['headline', 'datePublished', 'author', 'articleBody', 'mainEntityOfPage'];
    const weight = (match ? 10 : 0) + fields.filter((key) => object[key] !== undefined).length;
    if (weight > bestWeight) [best, bestWeight] = [object, weight];
  }
  return best;
}

/** Data of articles at the top, of which the page speaks with no word. */
export function warnOfOthersData(
  objects: readonly FoundObject[],
  article: JsonObject | undefined,
  page: PageFacts,
  warn: Warn,
): void {
  if (article !== undefined && !speaksOf(article, page)) warn('DATA_UNCONFIRMED');
  const isOther = ({ object, isOfOthers }: FoundObject): boolean =>
    !isOfOthers && object !== article && articleType.test(typesOf(object).join(' ')) && !speaksOf(object, page);
  if (objects.some(isOther)) warn('DATA_OF_ANOTHER_STORY');
}

/** An address by host and path alone: schemes, queries and a slash at the end differ between a page and what it says of itself. */
export function addressKey(address: string, base?: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { hostname, pathname } = new URL(address, base);
  return hostname.replace(/^www\./, '') + pathname.replace(/\/+$/, '');
}

function speaksOf(object: JsonObject, { titles, addresses }: PageFacts): boolean {
  const headline = fold(textOf(object['headline'] ?? object['name']) ?? '');
  if (
    headline.length >= minMatch &&
    titles.some((title) => title.includes(headline) || (title.length >= minMatch && headline.includes(title)))
  )
    return true;
  const own = [object['url'], object['@id'], object['mainEntityOfPage']];
  return own.some((value) => {
    const address = typeof value === 'string' ? value : isObject(value) ? textOf(value['@id'] ?? value['url']) : undefined;
    const key = address === undefined ? undefined : addressKey(address);
    return key?.includes('/') === true && addresses.has(key);
  });
}

/** A property as text, if it is one: of an array the first, of an object its name. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== undefined);
  return isObject(value) ? textOf(value['name'] ?? value['@value'] ?? value['url']) : undefined;
}

/** The types of an object. */
export function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function gather(value: unknown, objects: FoundObject[], isOfOthers: boolean, depth: number): void {
  if (depth > maxDepth) return;
  if (Array.isArray(value)) {
    for (const each of value) gather(each, objects, isOfOthers, depth + 1);
  } else if (isObject(value)) {
    objects.push({ object: value, isOfOthers });
    for (const [key, each] of Object.entries(value))
      if (typeof each === 'object') gather(each, objects, isOfOthers || ofOthers.has(key), depth + 1);
  }
}

/** A script as its values: what is broken is repaired, and what stands behind the first complete value does not cost it. */
function parse(text: string, warn: Warn): unknown {
  const json = text.replace(/^\s*(<!--|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)|(-->|(\/\/\s*)?\]\]>)\s*$/g, '').trim();
  for (const read of [readJson, readRepaired, readEachValue]) {
    const value = read(json);
    if (value !== undefined) return value;
    if (json !== '') warn('DATA_BROKEN');
  }
  return undefined;
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function readRepaired(json: string): unknown {
  try {
    return JSON.parse(jsonrepair(withInnerQuotesEscaped(json)));
  } catch {
    return undefined;
  }
}

/** Each object or list that closes, one after the other; what stands between and behind them is passed over. */
function readEachValue(json: string): unknown {
  const values: unknown[] = [];
  for (const part of balancedParts(withInnerQuotesEscaped(json))) {
    const value = readJson(part) ?? readRepaired(part);
    if (value !== undefined) values.push(value);
  }
  return values.length > 0 ? values : undefined;
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]]/gs;

function* balancedParts(json: string): Generator<string> {
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of json.matchAll(tokens)) {
    if (token === '{' || token === '[') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (depth > 0 && (token === '}' || token === ']')) {
      depth -= 1;
      if (depth === 0) yield json.slice(start, index + 1);
    }
  }
}

/** Writers forget to escape quotes in a headline: a quote ends a string only where JSON goes on behind it. */
function withInnerQuotesEscaped(json: string): string {
  let isInside = false;
  return json.replace(/\\.|"/gs, (token, index: number) => {
    if (token !== '"') return token;
    if (isInside && !/^\s*(?:[,:}\]]|$)/.test(json.slice(index + 1, index + 40))) return '\\"';
    isInside = !isInside;
    return token;
  });
}

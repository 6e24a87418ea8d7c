import type { HtmlElement } from './html-tree';

/** One object of a page's JSON-LD. */
export type JsonObject = Readonly<Record<string, unknown>>;

const articleType = /(article|posting|report|review|recipe|liveblog)/i;
/** Deeper data is noise, and recursion stays safe. */
const maxDepth = 12;

/** Every object in the page's JSON-LD scripts, also inside `@graph` and nested, outermost first; broken scripts are repaired or skipped. */
export function readJsonLd(scripts: readonly HtmlElement[]): JsonObject[] {
  const objects: JsonObject[] = [];
  for (const script of scripts) {
    const text = script.children.filter((child) => typeof child === 'string').join('');
    gather(parse(text), objects, 0);
  }
  return objects;
}

/** The object about the article itself; the most complete one where several claim it. */
export function findArticleObject(objects: readonly JsonObject[]): JsonObject | undefined {
  const articles = objects.filter((object) => articleType.test(typesOf(object).join(' ')));
  const weigh = (object: JsonObject): number =>
    ['headline', 'datePublished', 'author', 'articleBody', 'mainEntityOfPage'].filter((key) => object[key] !== undefined).length;
  return articles.reduce<JsonObject | undefined>(
    (best, each) => (best === undefined || weigh(each) > weigh(best) ? each : best),
    undefined,
  );
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

function gather(value: unknown, objects: JsonObject[], depth: number): void {
  if (depth > maxDepth) return;
  if (Array.isArray(value)) {
    for (const each of value) gather(each, objects, depth + 1);
  } else if (isObject(value)) {
    objects.push(value);
    for (const each of Object.values(value)) if (typeof each === 'object') gather(each, objects, depth + 1);
  }
}

function parse(text: string): unknown {
  const json = text
    .replace(/^\s*(<!--|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)|(-->|(\/\/\s*)?\]\]>)\s*$/g, '')
    .trim()
    .replace(/;$/, '');
  for (const attempt of [json, repaired(json)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** What content systems get wrong most: raw line breaks and tabs inside strings, and commas before a closing bracket. */
function repaired(json: string): string {
  return json
    .replace(/"(?:[^"\\]|\\.)*"/gs, (literal) => literal.replace(/[\n\r\t]+/g, ' ').replace(/\\(?!["\\/bfnrtu])/g, ''))
    .replace(/,\s*([}\]])/g, '$1');
}

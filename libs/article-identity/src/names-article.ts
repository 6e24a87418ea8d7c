import { canonicalUrl } from './canonical-url';
import { InvalidUrlError } from './invalid-url.error';
import { decodePart } from './percent-encoding';

/** Parameters by which a site chooses a list, a part or a language. */
const listParameter =
  /^(?:page|paged|start|offset|cat|category|tag|section|topic|lang|language|locale|hl|q|s|query|search|sort|order|view|year|month|date|v|ver|version)$/i;
/** Segments before the name of a list. */
const listSegment = /^(?:tags?|categor(?:y|ies)|topics?|sections?|authors?|search|page|labels?|قسم|أقسام|تصنيف|وسم|كاتب|بحث)$/i;
/** Segments before the name of one article. */
const articleSegment = /^(?:article|story|post|node|خبر|مقال|مقالة)$/i;
const smallWord = /^(?:an?|and|at|by|for|from|in|of|on|the|to|و|في|من|على)$/i;

/**
 * Whether an address that a page gives itself can only be an article's, by the shape of its last segment or by a parameter. Front
 * pages, sections and what may be one name nothing: every page of a careless site says the same of itself.
 *
 * @param url an absolute http(s) URL; what is none names nothing
 */
export function namesArticle(url: string): boolean {
  const address = parse(url);
  if (address === undefined) return false;
  const { searchParams, hash, pathname } = address;
  if ([...searchParams].some(([name, value]) => !listParameter.test(name) && /\d/.test(value))) return true;
  const route = (hash || pathname).replace(/^#?!?\/?/, '');
  const [last = '', parent = '', ...above] = route.split('/').map(decodePart).reverse();
  const name = last.replace(/\.[a-z]{2,5}$/i, '');
  if (listSegment.test(parent)) return false;
  const isBelowDate =
    /\D/.test(name) && /(?:^|\/)(?:19|20)\d\d\/[01]?\d(?:\/[0-3]?\d)?$/.test([parent, ...above].reverse().join('/'));
  return (
    [parent, above[0] ?? ''].some((each) => articleSegment.test(each)) ||
    isBelowDate ||
    hasNumber(name) ||
    isSentence(name, parent === '' ? 4 : 3)
  );
}

function parse(url: string): URL | undefined {
  try {
    return new URL(canonicalUrl(url));
  } catch (error) {
    if (error instanceof InvalidUrlError) return undefined;
    throw error;
  }
}

/** A number of four digits or more, or letters and digits mixed; a year or a day alone names an archive or an event. */
function hasNumber(name: string): boolean {
  const rest = name.replace(/(?<!\d)(?:19|20)\d\d(?:[-_]?[01]\d(?:[-_]?[0-3]\d)?)?(?!\d)/g, '');
  return /\d{4}/.test(rest) || (/^[a-z0-9]{8,}$/i.test(name) && /\d/.test(rest));
}

function isSentence(name: string, minWords: number): boolean {
  return name.split(/[-_ ]/).filter((word) => /\p{L}/u.test(word) && !smallWord.test(word)).length >= minWords;
}

import { isCalledUpdate, parsePublishedDate, parseRelativeTime } from '@naba/dates';
import { english, languages } from '@naba/languages';
import { isArabicByline } from './arabic-byline';
import { isAnnounced, isPersonName, isRole, splitByline } from './byline-names';
import { fold } from './fold';
import { isAgency } from './furniture';
import type { HtmlElement } from './html-tree';
import { ancestorsOf, findAll, lineOf, toLine } from './html-tree';
import type { Page } from './page';
import { metaOf } from './page';

/** A run of text of a page. */
export interface PageText {
  readonly text: string;
  /** The element that it stands right in. */
  readonly element: HtmlElement;
  /** Letters of the page before it. */
  readonly at: number;
}

/** A byline stands no farther below the heading, or above it, in letters. */
const [maxBelow, maxAbove] = [600, 60];
/** A longer line is no byline, and a shorter one no prose. */
const maxLine = 80;
/** What speaks for a byline stands no more texts away. */
const reach = 2;
/** Longest line that announces the next, such as "By". */
const maxCall = 20;
const notInPeople = new Set(english.names.lists.notInPeople.words);
const placeStarts = new Set(english.names.lists.placeStarts.words);
const reachesAuthor = /^@\w{2,}$|[\w.+-]+@[\w-]+\.\w/;

/**
 * The authors whom a line beside the heading names without a mark: nothing but people's names, behind a line such as "By" or with what
 * else stands in bylines beside them, when it was written, what they are, how to reach them; or a place and a name right above an Arabic text. Whoever
 * the title or the text speaks of is no author, nor is the name of a part of the site, to which its menus lead.
 *
 * @param headingAt letters before the end of the heading
 */
export function findBylineByForm(page: Page, texts: readonly PageText[], headingAt: number | undefined): string[] {
  if (headingAt === undefined) return [];
  const near = texts
    .filter(({ at }) => at >= headingAt - maxAbove && at <= headingAt + maxBelow)
    .map((each) => ({ ...each, line: toLine(each.text) }));
  const lines = near.map(({ line }) => line);
  const language = page.htmlLanguage?.slice(0, 2).toLowerCase() ?? 'en';
  const toldOf = [page.documentTitle, metaOf(page, 'og:title'), metaOf(page, 'og:description', 'description')].join('\n');
  const isTold = (name: string): boolean =>
    toldOf.includes(name) || texts.some((each) => each.text.length > maxLine && each.text.includes(name));
  for (const [index, { line, element }] of near.entries()) {
    const names = line.length > maxLine ? [] : namesOfForm(lines, index, language in languages);
    if (names.length > 0 && !names.some((name) => isTold(name) || isPartOfSite(page, name, element))) return names;
  }
  return [];
}

/** @param isKnown whether it is known what labels are in the page's language */
function namesOfForm(lines: readonly string[], index: number, isKnown: boolean): string[] {
  const [line, before = '', next = ''] = [lines[index]!, lines[index - 1], lines[index + 1]];
  const isCalled = before.length <= maxCall && isAnnounced(`${before} x`);
  if (isCalled || (isArabicByline(line) && (line.endsWith(':') || next.length > maxLine)))
    return splitByline(line).filter(isPersonName);
  if (!isKnown || !/^\P{L}*\p{Lu}\S*\s/u.test(line)) return [];
  const date = parsePublishedDate(line);
  const names = namesAlone(date === undefined ? line : line.slice(0, date.start));
  return names.length > 0 && lines.slice(Math.max(0, index - reach), index + reach + 1).some(isBesideByline) ? names : [];
}

/** The people of a line that names nobody and nothing else, apart from what they are. */
function namesAlone(line: string): string[] {
  const names = splitByline(line.replace(/^[\s|•·–—-]+|[\s|•·,–—:-]+$/g, ''));
  const rest = names.reduce((left, name) => left.replace(name, ''), line);
  const isAlone = (rest.match(/\p{L}+/gu) ?? []).length <= 3 * names.length && rest.length <= line.length / 2;
  return isAlone && !isCalledUpdate(line) && names.every(isNameByItself) ? names : [];
}

function isNameByItself(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  return (
    isPersonName(name) &&
    // Without capitals, or with nothing else, two words are as often a label.
    /\p{Lu}.*\p{Ll}/u.test(name) &&
    !isAgency(name) &&
    !placeStarts.has(words[0]!) &&
    !words.some((word) => notInPeople.has(word))
  );
}

function isBesideByline(line: string): boolean {
  if (line.length > maxLine) return false;
  const isDated = parsePublishedDate(line) !== undefined || parseRelativeTime(line, new Date()) !== undefined;
  return isDated || isRole(line) || reachesAuthor.test(line);
}

function isPartOfSite({ root, judge }: Page, name: string, element: HtmlElement): boolean {
  const folded = fold(name);
  const isSame = (each: HtmlElement): boolean =>
    each.name === 'a' && each !== element && each.parent !== element && fold(lineOf(each, maxLine)) === folded;
  return findAll(root, isSame).some((link) =>
    ancestorsOf(link).some((each) => each.name === 'li' || judge.gradeJunk(each) === 'hard'),
  );
}

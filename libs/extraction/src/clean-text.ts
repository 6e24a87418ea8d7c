import type { Warn } from '@naba/contracts';
import type { PublishedDate } from '@naba/dates';
import { believePublished, hasNoZone, parsePublishedDate } from '@naba/dates';
import { isArabicAnnounced, isArabicByline } from './arabic-byline';
import { splitByline } from './byline-names';
import type { CleanArticle } from './clean-article';
import { isCaptionLine, isFurnitureLine } from './furniture';
import { isDateLine } from './page';
import { toParagraphs } from './paragraphs';
import { toPublishedFields } from './published';
import { keepProse } from './remove-furniture';

/** Longest first line that can be a headline; a longer one is the text itself and lends its first sentence. */
const maxTitle = 300;
/** Datelines and bylines stand within so many lines below the title. */
const headLines = 6;
const byline = /^(?:[Bb]y\s+\p{Lu}|[Ww]ritten by\s)/u;

export interface CleanTextOptions {
  /** Reads 5/12/2021 as the 12th of May. */
  readonly monthFirst?: boolean;
  /** When the text was read: what it dates later is not believed. Default: now. */
  readonly fetchedAt?: Date;
  /** Told of what is unsure in the article. */
  readonly warn?: Warn;
}

/**
 * An article from plain text: the first line is the title; a dateline and a byline below it are read and taken out; site furniture
 * goes; every line is a paragraph.
 */
export function cleanText(text: string, options: CleanTextOptions = {}): CleanArticle {
  const lines = toParagraphs(text);
  while (lines.length > 1 && isFurnitureLine(lines[0]!)) lines.shift();
  const first = lines[0] ?? '';
  const title = first.length <= maxTitle ? first : firstSentence(first);
  const rest = title === first ? lines.slice(1) : lines;
  const head = readHead(rest, options);
  return {
    title,
    body: keepProse(rest.filter((_line, index) => !head.taken.has(index))).join('\n\n'),
    authors: head.authors,
    ...(head.published === undefined ? {} : toPublishedFields(head.published)),
  };
}

interface Head {
  taken: ReadonlySet<number>;
  authors: string[];
  published: PublishedDate | undefined;
}

function readHead(lines: readonly string[], options: CleanTextOptions): Head {
  const taken = new Set<number>();
  let authors: string[] = [];
  let published: PublishedDate | undefined;
  for (const [index, line] of lines.slice(0, headLines).entries()) {
    if (isProse(line)) break;
    if (published === undefined && isDateLine(line)) {
      const date = parsePublishedDate(line, options);
      published = date && believePublished(date, options.fetchedAt ?? new Date());
      if (published === undefined) options.warn?.('DATE_SET_ASIDE');
      else if (hasNoZone(published)) options.warn?.('DATE_WITHOUT_ZONE');
      taken.add(index);
    } else if (authors.length === 0 && line.length <= 100 && isByline(line)) {
      authors = splitByline(line);
      if (authors.length > 0) taken.add(index);
    }
  }
  return { taken, authors, published };
}

function isByline(line: string): boolean {
  return byline.test(line) || isArabicAnnounced(line) || isArabicByline(line);
}

function isProse(line: string): boolean {
  return line.length > 160 && !isCaptionLine(line);
}

function firstSentence(line: string): string {
  const end = /[.!?؟](?=\s)/.exec(line.slice(0, maxTitle));
  return end === null ? `${line.slice(0, maxTitle - 1).replace(/\s+\S*$/, '')}…` : line.slice(0, end.index + 1);
}

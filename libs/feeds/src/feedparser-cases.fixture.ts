import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeHTML } from 'entities';
import type { Feed } from './feed';
import { FeedUnreadable } from './feed';
import { readFeed } from './read-feed';

interface FeedCase {
  readonly file: string;
  readonly httpHeaders: readonly string[];
  readonly url?: string;
  readonly expect: readonly { readonly field: string; readonly equals: string | number }[];
}

export interface MissedExpectation {
  readonly file: string;
  readonly field: string;
  readonly expected: string | number;
  readonly got: unknown;
}

/** Reads the cases of feedparser's suite and says how many of their expectations are met, and which are not. */
export function scoreFeedCases(path: string): { readonly total: number; readonly missed: readonly MissedExpectation[] } {
  const cases = JSON.parse(readFileSync(path, 'utf8')) as FeedCase[];
  const missed = cases.flatMap(({ file, httpHeaders, url, expect }) => {
    const feed = read(join(dirname(path), file), httpHeaders, url);
    return expect
      .map(({ field, equals }) => ({ file, field, expected: equals, got: feed && valueAt(feed, field) }))
      .filter(({ field, expected, got }) => !isMet(field, String(expected), got));
  });
  return { total: cases.reduce((sum, { expect }) => sum + expect.length, 0), missed };
}

function read(path: string, httpHeaders: readonly string[], url: string | undefined): Feed | undefined {
  const headers = Object.fromEntries(
    httpHeaders.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  try {
    return readFeed({ bytes: readFileSync(path), headers, ...(url !== undefined && { url }) });
  } catch (error) {
    if (error instanceof FeedUnreadable) return undefined;
    throw error;
  }
}

const ownNames: Readonly<Record<string, string>> = {
  id: 'guid',
  summary: 'summaryHtml',
  content: 'contentHtml',
  author: 'authors.0',
};

function valueAt(feed: Feed, field: string): unknown {
  const [first, ...rest] = field.split('.');
  const path = first === 'feed' ? rest : first === 'items' ? [first, rest[0]!, ...ownPath(rest.slice(1))] : [field];
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], feed);
}

function ownPath([name = '', ...rest]: string[]): string[] {
  return [...(ownNames[name] ?? name).split('.'), ...rest];
}

/** Texts are compared without markup, references resolved and spaces collapsed, since dialects of sanitizing differ. */
function isMet(field: string, expected: string, got: unknown): boolean {
  const told = typeof got === 'string' || typeof got === 'number' ? String(got) : '';
  if (told === expected) return true;
  if (field === 'encoding') return told.toLowerCase() === expected.toLowerCase();
  const isMarkup = /^items\.\d+\.(?:summary|content)$/.test(field);
  return textOf(expected) === (isMarkup ? textOf(told) : told.replace(/\s+/g, ' ').trim());
}

function textOf(html: string): string {
  return decodeHTML(html.replace(/<\/?[a-z][^>]*>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

import type { FetchFailure, FetchOutcome } from './fetch-outcome';
import { matchLength, normalizePath, normalizePattern } from './robots-pattern';

/** What a robots.txt says to one crawler of one host. */
export interface Robots {
  /** Whether a crawler of this product token may fetch this address. */
  isAllowed(url: string, productToken: string): boolean;
  /** Seconds between two requests that the host asks this crawler for. */
  crawlDelaySeconds(productToken: string): number | undefined;
  /** Addresses of sitemaps, as written. */
  readonly sitemaps: readonly string[];
}

/** The rules of a site, or why they cannot be known. */
export type RobotsAnswer = { readonly kind: 'rules'; readonly robots: Robots } | FetchFailure;

interface Rule {
  readonly isAllowed: boolean;
  readonly pattern: string;
}

interface Group {
  /** Product tokens in lower case; `*` for everybody. */
  readonly agents: Set<string>;
  readonly rules: Rule[];
  crawlDelaySeconds?: number;
}

/** What is read of a robots.txt, in characters: RFC 9309 asks for 500 KiB at least. */
const maxLength = 1024 * 1024;
/** Longer lines are cut, as Google does. */
const maxLineLength = 2_083 * 8;

const keys: readonly (readonly [RegExp, 'agent' | 'allow' | 'disallow' | 'sitemap' | 'delay'])[] = [
  [/^(?:user-agent|useragent|user agent)/i, 'agent'],
  [/^allow/i, 'allow'],
  [/^(?:disallow|dissallow|dissalow|disalow|diasllow|disallaw)/i, 'disallow'],
  [/^(?:sitemap|site-map)/i, 'sitemap'],
  [/^crawl-?delay/i, 'delay'],
];

/**
 * Reads a robots.txt by RFC 9309, and where that leaves it open as Google's parser does (its misspellings, `index.html`), with
 * `Crawl-delay` and `Sitemap`. Takes any text; what is no rule is passed over.
 */
export function readRobots(text: string): Robots {
  const { groups, sitemaps } = readGroups(text);
  const groupsOf = (productToken: string): readonly Group[] => {
    const name = productToken.toLowerCase();
    // A token of the RFC has no digits, so that groups of `bot` are also for `bot2` where none is for that alone.
    for (const agent of [name, name.replace(/\d.*$/, ''), '*']) {
      const own = groups.filter(({ agents }) => agents.has(agent));
      if (own.length > 0) return own;
    }
    return [];
  };
  return {
    sitemaps,
    isAllowed: (url, productToken) => isAllowed(groupsOf(productToken), pathOf(url)),
    crawlDelaySeconds: (productToken) =>
      groupsOf(productToken).find(({ crawlDelaySeconds }) => crawlDelaySeconds !== undefined)?.crawlDelaySeconds,
  };
}

/** The longest pattern that matches decides; of two equally long ones the one that allows. */
function isAllowed(groups: readonly Group[], path: string): boolean {
  let allowed = -1;
  let disallowed = -1;
  for (const { rules } of groups)
    for (const rule of rules) {
      const length = matchLength(rule.pattern, path, rule.isAllowed);
      if (rule.isAllowed) allowed = Math.max(allowed, length);
      else disallowed = Math.max(disallowed, length);
    }
  return disallowed <= 0 || allowed >= disallowed;
}

/** Path and query of an address, escaped like patterns. */
function pathOf(url: string): string {
  const withoutHost = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '//').replace(/^\/\/[^/?#;]*/, '');
  const path = withoutHost.replace(/#.*$/s, '');
  return normalizePath(path.startsWith('/') ? path : `/${path}`);
}

function readGroups(text: string): { groups: Group[]; sitemaps: string[] } {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let group: Group | undefined;
  let hasRules = false;
  for (const line of text
    .slice(0, maxLength)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)) {
    const [key, value] = readLine(line.slice(0, maxLineLength));
    const kind = keys.find(([pattern]) => pattern.test(key))?.[1];
    if (kind === 'sitemap' && value !== '') sitemaps.push(value);
    else if (kind === 'agent') {
      if (group === undefined || hasRules) groups.push((group = { agents: new Set(), rules: [] }));
      hasRules = false;
      for (const agent of namesOf(value.toLowerCase())) group.agents.add(agent);
    } else if (group !== undefined && (kind === 'allow' || kind === 'disallow')) {
      hasRules = true;
      group.rules.push({ isAllowed: kind === 'allow', pattern: normalizePattern(value) });
    } else if (group !== undefined && kind === 'delay') {
      const seconds = Number.parseFloat(value);
      if (seconds >= 0) group.crawlDelaySeconds ??= seconds;
    }
  }
  return { groups, sitemaps };
}

/** The product token as the RFC has it, letters alone, and the whole first word, since tokens with digits are common. */
function namesOf(value: string): readonly string[] {
  if (/^\*(?:\s|$)/.test(value)) return ['*'];
  return [/^[a-z_-]*/.exec(value)![0], /^[^\s/]*/.exec(value)![0]].filter((name) => name !== '');
}

/** Key and value; a line without a colon has them apart by white space, where it has just two words. */
function readLine(line: string): readonly [key: string, value: string] {
  const told = line.replace(/#.*$/, '').trim();
  const colon = told.indexOf(':');
  if (colon >= 0) return [told.slice(0, colon).trim(), told.slice(colon + 1).trim()];
  const words = told.split(/[ \t]+/);
  return words.length === 2 ? [words[0]!, words[1]!] : ['', ''];
}

/** What a robots.txt calls a crawler: the first word of its user agent, without its version. */
export function productTokenOf(userAgent: string): string {
  return /^[^\s/]+/.exec(userAgent)?.[0] ?? userAgent;
}

/**
 * What the answer for a site's `/robots.txt` means (RFC 9309, 2.3.1): its rules; everything is allowed where there is none or it is not for us;
 * the failure, and nothing may be fetched, while the site cannot be asked.
 */
export function robotsOf(outcome: FetchOutcome): RobotsAnswer {
  if (outcome.kind === 'fetched') return { kind: 'rules', robots: readRobots(outcome.bytes.toString('utf8')) };
  const { status } = outcome;
  const isMissing = status !== undefined && status >= 300 && status < 500 && status !== 429;
  const isUseless = outcome.kind === 'failed' && (outcome.code === 'TOO_LARGE' || outcome.code === 'TOO_MANY_REDIRECTS');
  return outcome.kind === 'unchanged' || isMissing || isUseless ? { kind: 'rules', robots: readRobots('') } : outcome;
}

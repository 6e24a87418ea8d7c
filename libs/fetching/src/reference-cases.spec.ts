import { readFileSync } from 'node:fs';
import { findData, howToGetData } from '../../../tools/data/find-data';
import { checkAddress } from './address-guard';
import { readRobots } from './robots';

interface RobotsCase {
  readonly suite: string;
  readonly robots: string;
  readonly userAgent: string;
  readonly url: string;
  readonly allowed?: boolean;
  readonly crawlDelay?: number | null;
  readonly sitemaps?: readonly string[];
}

const robotsPath = findData('robots/cases.json');
(robotsPath === undefined ? describe.skip : describe)(`robots.txt of other parsers' tests (${howToGetData})`, () => {
  const cases = robotsPath === undefined ? [] : (JSON.parse(readFileSync(robotsPath, 'utf8')) as RobotsCase[]);
  const isMet = ({ robots, userAgent, url, ...expected }: RobotsCase): boolean => {
    const read = readRobots(robots);
    if (expected.allowed !== undefined) return read.isAllowed(url, userAgent) === expected.allowed;
    if (expected.sitemaps !== undefined) return JSON.stringify(read.sitemaps) === JSON.stringify(expected.sitemaps);
    return (read.crawlDelaySeconds(userAgent) ?? null) === expected.crawlDelay;
  };

  it("answers all of Google's as Google does", () => {
    const own = cases.filter(({ suite }) => suite.startsWith('google'));
    expect(own).toHaveLength(140);
    expect(own.filter((each) => !isMet(each))).toEqual([]);
  });

  // The others: 5 want addresses escaped that were not, and 3 a line of an unknown kind to end a group, each against Google or RFC 9309;
  // 4 want a part of a name to be enough, 3 names that are no product tokens, 2 a last `$` that is itself, 1 a rule that is no path.
  it("answers 369 of Protego's 387", () => {
    const others = cases.filter(({ suite }) => !suite.startsWith('google'));
    expect(others.filter(isMet).length).toBeGreaterThanOrEqual(369);
  });
});

const addressPath = findData('ssrf/literals.json');
(addressPath === undefined ? describe.skip : describe)(`addresses (${howToGetData})`, () => {
  const { refused, allowed } =
    addressPath === undefined
      ? { refused: [], allowed: [] }
      : (JSON.parse(readFileSync(addressPath, 'utf8')) as { refused: string[]; allowed: string[] });

  it('refuses every spelling of an address that is not public', () => {
    expect(refused.length).toBeGreaterThan(250);
    for (const address of refused) expect(() => checkAddress(address, new Set())).toThrow();
  });

  it('lets the public ones pass', () => {
    for (const address of allowed) expect(() => checkAddress(address, new Set())).not.toThrow();
  });
});

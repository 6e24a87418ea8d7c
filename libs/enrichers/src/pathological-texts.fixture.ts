// A process of its own, started by pathological-texts.spec.ts: V8 counts the calls of everything that its isolate has loaded, which
// is little here and much in a worker of Jest that has run other suites. Prints the steps of each reader for each piece as JSON.
import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';
import { findDates } from '@naba/dates';
import { ModelFolder } from '@naba/models';
import { findNumbers } from '@naba/numbers';
import { findQuotes } from '@naba/quotes';
import { openTagger, toNameTokens } from '@naba/tagger';
import { splitSentences, tokenize } from '@naba/text';

const models = new ModelFolder();
const taggers = { ar: openTagger(models, 'ar'), en: openTagger(models, 'en') };
const reference = new Date('2026-01-01T12:00:00Z');

/** What a careless or hostile sender could repeat. */
const pieces = [
  'قال ', 'قال إن ', 'نقل عن ', 'بحسب علي، ', 'he said ', 'Ann Lee said that ', 'as saying ', '"ab" ', '«نعم» ', '“a ', "'a ", '"',
  'قال: "نعم إنه هنا الآن" ', '"It is so and so," he said ', '1,', '1.', '1/', '1-', '١٢/', 'a-', "a'", 'A.', 'Mr. ', 'و', '.', '\n', ' ', '$',
  'on May 5 ', 'May ', 'Monday ', 'يوم الخميس ', 'عام 2015 ', '2015 ', 'twenty ', 'million ', 'خمسة و', 'Smith ', 'A: ', '—',
]; // prettier-ignore

const languages = ['ar', 'en'] as const;

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  quotes: (text) => languages.map((language) => findQuotes(text, language)),
  dates: (text) => findDates(text, reference),
  numbers: (text) => languages.map((language) => findNumbers(text, { language })),
  names: (text) => languages.map((language) => taggers[language].tag(toNameTokens(tokenize(text)).map((token) => token.text))),
  sentences: (text) => splitSentences(text),
};

/** Letters of the shorter text: enough for what grows with their square to outweigh the rest. */
const length = 2_500;

/**
 * How many functions of the libraries' code are called: the same on every machine, busy or not. What regular expressions and
 * built-in functions do within one call does not count.
 */
function countSteps(work: () => void): number {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  work();
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error;
    steps = countCalls(result);
  });
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return steps;
}

function countCalls(scripts: readonly Profiler.ScriptCoverage[]): number {
  let count = 0;
  for (const { url, functions } of scripts) {
    if (!url.includes('/libs/')) continue;
    for (const { ranges } of functions) for (const range of ranges) count += range.count;
  }
  return count;
}

const counted = Object.entries(readers).map(([reader, read]) => {
  read('warm');
  const steps = pieces.map((piece) => {
    const text = `a${piece.repeat(length / piece.length)}`;
    return { piece, once: countSteps(() => read(text)), twice: countSteps(() => read(text + text)) };
  });
  return [reader, steps];
});
process.stdout.write(JSON.stringify(Object.fromEntries(counted)));

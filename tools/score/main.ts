// Measures the enrichers.
//   npm run score [suite…]         measure, write docs/scorecard.md and tools/score/scorecard.json
//   npm run check:score [suite…]   measure, fail when a figure fell by more than its noise, write nothing
// Suites: those of suites/suites.ts and `speed`; all of them where none is named.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@naba/project';
import { format, resolveConfig } from 'prettier';
import type { Figure, Skip } from './figure';
import { findFalls, mergeScorecards, roundFigure } from './scorecard';
import type { Scorecard } from './scorecard';
import { writePage } from './scorecard-page';
import { measureSpeed } from './speed';
import type { Speed } from './speed';
import { suites } from './suites/suites';
import { findCorpora } from './test-data';

const cardPath = join(__dirname, 'scorecard.json');
const pagePath = join(projectRoot(), 'docs', 'scorecard.md');
const isCheck = process.argv[2] === 'check';
const asked = process.argv.slice(isCheck ? 3 : 2);
const all = [...Object.keys(suites), ...(isCheck ? [] : ['speed'])];
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`No suite is called ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
const chosen = asked.length > 0 ? asked : all;

function measure(): Scorecard {
  const dataFolder = findCorpora();
  const figures: Figure[] = [];
  const skipped: Skip[] = [];
  let speed: Speed | undefined;
  for (const name of chosen) {
    const suite = suites[name];
    if (suite === undefined) speed = measureSpeed(dataFolder);
    else {
      const result = suite.run({ dataFolder });
      figures.push(...result.figures.map(roundFigure));
      skipped.push(...result.skipped);
    }
  }
  return { figures, skipped, ...(speed === undefined ? {} : { speed }) };
}

const committed: Scorecard = existsSync(cardPath)
  ? (JSON.parse(readFileSync(cardPath, 'utf8')) as Scorecard)
  : { figures: [], skipped: [] };
const measured = measure();
for (const { id, value, noise, n } of measured.figures) process.stdout.write(`${id}\t${value}\t± ${noise}\tn=${n}\n`);
for (const { what, why } of measured.skipped) process.stdout.write(`not measured: ${what}: ${why}\n`);
if (isCheck) {
  const falls = findFalls(committed, measured, chosen);
  for (const fall of falls) process.stderr.write(`${fall}\n`);
  process.exitCode = falls.length > 0 ? 1 : 0;
} else {
  void writeCard(mergeScorecards(committed, measured, chosen));
}

async function writeCard(card: Scorecard): Promise<void> {
  writeFileSync(cardPath, `${JSON.stringify(card, null, 2)}\n`);
  const style = await resolveConfig(pagePath);
  writeFileSync(pagePath, await format(writePage(card), { ...style, parser: 'markdown' }));
}

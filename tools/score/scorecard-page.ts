import type { Figure } from './figure';
import type { Scorecard } from './scorecard';
import { suites } from './suites/suites';

/** What the enriched article holds and nothing here measures. */
const neverMeasured = [
  'The lead summary, numbers and money, tone, the places’ coordinates, salience and confidence: no labelled data.',
  'Near-duplicates and stories: not enrichers of one article.',
];

/** The scorecard as a page in Markdown. */
export function writePage(card: Scorecard): string {
  const sections = Object.entries(suites).map(([name, { title, rule }]) => {
    const figures = card.figures.filter(({ suite }) => suite === name);
    return [
      `## ${title}`,
      rule,
      figures.length === 0 ? 'Not measured yet.' : toTable(figures),
      `\`npm run score -- ${name}\``,
    ].join('\n\n');
  });
  const skipped = card.skipped.map(({ what, why }) => `${what}: ${why}.`);
  return `${[
    '# Scorecard',
    [
      'What extraction and enrichment get right, per language, measured through their doors: what a subscriber sees. Written by',
      '`npm run score`; `npm run check:score` fails when a figure falls by more than its noise, which is two standard errors by a',
      'bootstrap over sentences or texts and at least one unit. *dev* data trained nothing. *own* data was written and labelled by hand',
      'before the enrichers were run on it (`tools/score/testdata`), but lies in the repository, where rules can grow towards it: *first run* is',
      'the value of its first measurement, and the fairer one. *train* data trained a model: such rows are no test.',
    ].join('\n'),
    ...sections,
    ...speedSection(card),
    '## Not measured',
    [...skipped, ...neverMeasured].map((line) => `- ${line}`).join('\n'),
  ].join('\n\n')}\n`;
}

function toTable(figures: readonly Figure[]): string {
  const withParts = figures.some(({ precision }) => precision !== undefined);
  const withFirst = figures.some(({ first }) => first !== undefined);
  const header = [
    '',
    'Figure',
    'Value',
    '± noise',
    ...(withParts ? ['Precision', 'Recall'] : []),
    ...(withFirst ? ['First run'] : []),
    'Data',
    'n',
    'Kind',
  ];
  const rows = figures.map(({ language, name, value, noise, precision, recall, data, n, unit, split, first }) => [
    language,
    name,
    value.toFixed(2),
    noise.toFixed(2),
    ...(withParts ? [precision?.toFixed(2) ?? '', recall?.toFixed(2) ?? ''] : []),
    ...(withFirst ? [first?.toFixed(2) ?? ''] : []),
    data,
    `${n} ${unit}`,
    split,
  ]);
  return toMarkdown([header, header.map(() => '---'), ...rows]);
}

function speedSection({ speed }: Scorecard): string[] {
  if (speed === undefined) return [];
  const parts = Object.entries(speed.msByEnricher).map(([name, ms]) => `${name} ${ms.toFixed(2)}`);
  return [
    '## Speed and memory',
    `All enrichers together over ${speed.articles} articles of 350 words, half Arabic and half English, in one process. Figures of the machine that measured, by processor time, reported and not compared.`,
    toMarkdown([
      ['Figure', 'Value'],
      ['---', '---'],
      ['articles a second, one core', speed.articlesPerSecond.toFixed(0)],
      ['articles a second while code is compiled, the first sixth', speed.firstPerSecond.toFixed(0)],
      ['reading the models with the first article of each language, seconds of processor time', speed.loadSeconds.toFixed(2)],
      ['peak resident memory, MB', speed.peakMegabytes.toFixed(0)],
      ['files of `models/`, MB', speed.modelMegabytes.toFixed(1)],
      ['milliseconds per article on the clock, by enricher', parts.join(', ')],
    ]),
    '`npm run score -- speed`',
  ];
}

function toMarkdown(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

// Proposes broken plurals that models/plurals.tsv lacks, likeliest first; a person reads them and adds the right ones.
//   NABA_DATA=… npx tsx tools/train/plurals/main.ts wn-data-arb.tab
// The file is that of Arabic WordNet in omwn/omw-data (wns/arb).
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { normalizeArabic } from '@naba/arabic';
import { ModelFolder } from '@naba/models';
import { Plurals } from '../../../apps/search/src/names/plurals';
import { requireData } from '../../data/find-data';
import { ContextVectors } from './context-vectors';
import { learnTemplates, pluralBy } from './templates';

const corpora = ['articles/ar.saudinewsnet.ndjson.gz', 'topics/ar.sanad.train.jsonl.gz'];
/** A rarer word says too little of where it stands. */
const fewest = 60;
/** Cosine of the places in which the two stand: of the pairs of Arabic WordNet in these corpora, a third are above it. */
const alike = 0.1;

function main(): void {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Error('Usage: npx tsx tools/train/plurals/main.ts wn-data-arb.tab');
  const pairs = readPairs(path);
  const vectors = new ContextVectors(corpora.flatMap(readTexts).map(wordsOf), fewest);
  const known = Plurals.open(new ModelFolder());
  const isKnown = (singular: string, plural: string): boolean =>
    known.formsOf(singular).some((form) => normalizeArabic(form) === plural);
  const proposed = learnTemplates(pairs)
    .flatMap((template) => vectors.words.map((word) => [word, pluralBy(template, word)] as const))
    .filter(([word, plural]) => plural !== undefined && plural !== word && vectors.has(plural) && !isKnown(word, plural))
    .map(([word, plural]) => ({ pair: `${word}\t${plural!}`, cosine: vectors.cosine(word, plural!) }))
    .filter(({ cosine }) => cosine >= alike)
    .sort((a, b) => b.cosine - a.cosine);
  for (const { pair, cosine } of proposed) process.stdout.write(`${cosine.toFixed(2)}\t${pair}\n`);
}

/** Singulars and plurals, folded; a plural stands behind the lemma that it belongs to. */
function readPairs(path: string): [singular: string, plural: string][] {
  const pairs: [string, string][] = [];
  let lemma = '';
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, kind = '', value = ''] = line.split('\t');
    if (kind === 'arb:lemma') lemma = normalizeArabic(value);
    else if (/brokenplural$/i.test(kind) && !/\s/.test(lemma)) pairs.push([lemma, normalizeArabic(value)]);
  }
  return pairs;
}

function readTexts(path: string): string[] {
  const lines = gunzipSync(readFileSync(requireData(path)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const { title, content, body, text } = JSON.parse(line) as Readonly<Record<string, string | undefined>>;
    return [title, content, body, text].filter((part) => part !== undefined).join('\n');
  });
}

/** Words without their articles. */
function wordsOf(text: string): string[] {
  const words = normalizeArabic(text).match(/[\u0621-\u064A]+/g) ?? [];
  return words.map((word) => word.replace(/^[وف]?(?:[بك]?ال|لل)(?=...)/, ''));
}

main();

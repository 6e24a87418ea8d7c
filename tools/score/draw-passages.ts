// Draws passages of articles by others for labelling, the same ones every time; no enricher runs:
//   NABA_DATA=… npx tsx tools/score/draw-passages.ts SEED CORPUS=COUNT… > passages.jsonl
// Articles that `places-articles*` draw from are left out, and those that are not in Arabic or English.
import { requireData } from '../data/find-data';
import { seededRandom } from '../train/random';
import { readArticles } from './articles';
import type { Corpus, CorpusArticle } from './articles';
import { findCorpora, readOwn } from './test-data';

const [seed, ...counts] = process.argv.slice(2);
if (seed === undefined || counts.length === 0)
  throw new Error('Usage: npx tsx tools/score/draw-passages.ts SEED CORPUS=COUNT… (corpora of articles.ts).');

const random = seededRandom(Number(seed));
const shortest = 420;
const pathOf: Partial<Record<Corpus, string>> = {
  saudinewsnet: 'articles/ar.saudinewsnet.ndjson.gz',
  sanad: 'topics/ar.sanad.dev.jsonl.gz',
};
const used = new Set(
  ['places-articles', 'places-articles-later']
    .flatMap((name) => readOwn<{ path: string; line: number }>(name))
    .map(({ path, line }) => `${path} ${line}`),
);

requireData('ner');
for (const [corpus = '', count] of counts.map((part) => part.split('='))) {
  const articles = readArticles(corpus as Corpus, findCorpora()!).filter((article) => isWanted(corpus as Corpus, article));
  for (let left = Number(count); left > 0 && articles.length > 0; left -= 1) {
    const [article] = articles.splice(Math.floor(random() * articles.length), 1);
    const { key, title, body } = article!;
    const start = startOf(body);
    const end = endOf(body, start);
    process.stdout.write(`${JSON.stringify({ corpus, key, start, end, title, text: body.slice(start, end) })}\n`);
  }
}

function isWanted(corpus: Corpus, { key, body }: CorpusArticle): boolean {
  const isRead = /\p{Script=Arabic}{3}/u.test(body) || (body.match(/\bthe\b/g) ?? []).length > body.length / 400;
  return isRead && body.length >= shortest && !used.has(`${pathOf[corpus] ?? ''} ${key}`);
}

/** The beginning of the article half of the times, else of any paragraph that enough text follows. */
function startOf(body: string): number {
  const starts = [...body.matchAll(/\n+(?=\S)/g)]
    .map(({ 0: gap, index }) => index + gap.length)
    .filter((start) => body.length - start >= shortest);
  return random() < 0.5 ? 0 : (starts[Math.floor(random() * starts.length)] ?? 0);
}

/** To the end of a sentence. */
function endOf(body: string, start: number): number {
  const end = body.slice(start + shortest).search(/[.!?؟]["'”’»)]*\s|\n/);
  return end < 0 ? body.length : start + shortest + end + 1;
}

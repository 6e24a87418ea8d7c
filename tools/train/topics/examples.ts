import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mediaTopics } from '@naba/topics';

/** A text and what is known of it: 1 the topic applies, 0 it does not, NaN unknown. In the order of `mediaTopics`. */
export interface Example {
  readonly text: string;
  readonly label: string;
  readonly targets: Float32Array;
}

interface Corpus {
  readonly file: string;
  /** Topic of each label. */
  readonly topicOf: Readonly<Record<string, string>>;
}

const arts = 'medtop:01000000';
const economy = 'medtop:04000000';
const health = 'medtop:07000000';
const politics = 'medtop:11000000';
const religion = 'medtop:12000000';
const technology = 'medtop:13000000';
const sport = 'medtop:15000000';

export const corpora: Readonly<Record<'sanad' | 'agnews' | 'bbc', Corpus>> = {
  sanad: {
    file: 'ar.sanad.train',
    topicOf: {
      Culture: arts,
      Finance: economy,
      Medical: health,
      Politics: politics,
      Religion: religion,
      Technology: technology,
      Sports: sport,
    },
  },
  agnews: {
    file: 'en.agnews.train',
    topicOf: {
      World: politics,
      Business: economy,
      'Sci/Tech': technology,
      Sports: sport,
    },
  },
  bbc: {
    file: 'en.bbc.train',
    topicOf: {
      business: economy,
      entertainment: arts,
      politics,
      sport,
      tech: technology,
    },
  },
};

/** Topics that no corpus has labels of, by their place among `mediaTopics`. */
export const unlabeledTopics: ReadonlySet<number> = new Set(
  mediaTopics.flatMap(({ id }, index) => (Object.values(corpora.sanad.topicOf).includes(id) ? [] : [index])),
);

export const topicIndex: ReadonlyMap<string, number> = new Map(mediaTopics.map(({ id }, index) => [id, index]));

/** Documents of one corpus; topics that none of its labels stands for are unknown. */
export function readCorpus(dataFolder: string, { file, topicOf }: Corpus): Example[] {
  const labeled = [...new Set(Object.values(topicOf))].map((id) => topicIndex.get(id)!);
  const lines = gunzipSync(readFileSync(join(dataFolder, 'topics', `${file}.jsonl.gz`)))
    .toString('utf8')
    .split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const { text, label } = JSON.parse(line) as {
        text: string;
        label: string;
      };
      const targets = new Float32Array(mediaTopics.length).fill(NaN);
      for (const index of labeled) targets[index] = 0;
      const topic = topicOf[label];
      if (topic === undefined) throw new Error(`${file} has a label without a topic: ${label}`);
      targets[topicIndex.get(topic)!] = 1;
      return { text, label, targets };
    });
}

/** Names and definitions of all IPTC topics, each an example of its top-level topic. */
export function readDefinitions(dataFolder: string): Example[] {
  const topics = JSON.parse(
    readFileSync(join(dataFolder, 'iptc', 'mediatopics.en.json'), 'utf8').replaceAll(': NaN', ': null'),
  ) as Record<string, Record<string, string | null>>;
  return Object.values(topics).flatMap((topic) => {
    const index = topicIndex.get(topic['Level1/NewsCode'] ?? '');
    if (index === undefined || (topic['RetiredDate'] ?? null) !== null) return [];
    const targets = new Float32Array(mediaTopics.length);
    targets[index] = 1;
    return [
      {
        text: `${topic['Name (en-GB)']}. ${topic['Definition (en-GB)']}`,
        label: mediaTopics[index]!.id,
        targets,
      },
    ];
  });
}

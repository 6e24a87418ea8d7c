import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ModelFolder } from '@naba/models';
import { splitSentences } from '@naba/text';
import { openNarrowerTopics, TopicClassifier } from '@naba/topics';
import type { TopicModel } from '@naba/topics';
import { corpora } from './examples';

interface Labeled {
  readonly text: string;
  readonly label: string;
}

/** Texts whose label's topic scores highest among the topics of all labels of the corpus, whole and from their first 30 words. */
export interface MeasuredCorpus {
  readonly corpus: keyof typeof corpora;
  readonly texts: number;
  readonly right: number;
  readonly rightOfFirst30Words: number;
}

/** Topics by score, in tenths: how many there were, and how many were the label's. */
export interface ScoreBin {
  readonly from: number;
  readonly topics: number;
  readonly right: number;
}

export interface MeasuredTopics {
  readonly corpora: readonly MeasuredCorpus[];
  readonly reliability: readonly ScoreBin[];
}

/** World is news of politics and of war alike; so are SANAD's politics. */
const conflict = 'medtop:16000000';
const alsoConflict = ['World', 'Politics'];

/** Figures of a model on texts that did not train it: SANAD dev, and every fifth text of AG News and BBC News. */
export function measureTopics(model: TopicModel, dataFolder: string): MeasuredTopics {
  const classifier = new TopicClassifier(model, openNarrowerTopics(new ModelFolder()));
  const bins = Array.from({ length: 10 }, (_, index) => ({
    from: index / 10,
    topics: 0,
    right: 0,
  }));
  const measure = (corpus: keyof typeof corpora, documents: readonly Labeled[]): MeasuredCorpus => {
    const { topicOf } = corpora[corpus];
    const labels = Object.entries(topicOf).map(([label, id]) => ({
      label,
      ids: alsoConflict.includes(label) ? [id, conflict] : [id],
    }));
    const isRight = ({ text, label }: Labeled, isCounted: boolean): boolean => {
      const found = classifier.classify({ title: '', body: text, sentences: splitSentences(text) });
      const right = labels.find((candidate) => candidate.label === label)!.ids;
      for (const { id, score } of isCounted ? found : []) {
        if (id === conflict || !labels.some(({ ids }) => ids.includes(id))) continue;
        const bin = bins[Math.min(9, Math.floor(score * 10))]!;
        bin.topics++;
        if (right.includes(id)) bin.right++;
      }
      const best = found.find(({ id }) => labels.some(({ ids }) => ids.includes(id)));
      return best !== undefined && right.includes(best.id);
    };
    const first30 = ({ text, label }: Labeled): Labeled => ({
      text: text.split(/\s+/).slice(0, 30).join(' '),
      label,
    });
    return {
      corpus,
      texts: documents.length,
      right: documents.filter((document) => isRight(document, true)).length,
      rightOfFirst30Words: documents.filter((document) => isRight(first30(document), false)).length,
    };
  };
  const heldOut = (name: string): Labeled[] => read(dataFolder, name).filter((_, index) => index % 5 === 4);
  const measured = [
    measure('sanad', read(dataFolder, 'ar.sanad.dev')),
    measure('agnews', heldOut('en.agnews.train')),
    measure('bbc', heldOut('en.bbc.train')),
  ];
  return { corpora: measured, reliability: bins };
}

function read(dataFolder: string, name: string): Labeled[] {
  return gunzipSync(readFileSync(join(dataFolder, 'topics', `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labeled);
}

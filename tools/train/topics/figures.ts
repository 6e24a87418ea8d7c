import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitSentences } from '@naba/text';
import { classifyTopics } from '@naba/topics';
import type { TopicModel } from '@naba/topics';
import { corpora } from './examples';

interface Labelled {
  readonly text: string;
  readonly label: string;
}

/** Share of texts whose first topic is their label's, for whole texts and for their first 30 words. */
export function printFigures(model: TopicModel, dataFolder: string): string {
  const read = (file: string): Labelled[] =>
    gunzipSync(readFileSync(join(dataFolder, 'topics', `${file}.jsonl.gz`)))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Labelled);
  const isHeldOut = (_: Labelled, index: number): boolean => index % 5 === 4;
  const conflict = [
    'medtop:16000000',
    'medtop:02000000',
    'medtop:03000000',
    'medtop:14000000',
    'medtop:01000000',
    'medtop:07000000',
    'medtop:12000000',
  ];
  return [
    line('SANAD dev', read('ar.sanad.dev'), corpora.sanad.topicOf, {}, model),
    line('AG News, held out', read('en.agnews.train').filter(isHeldOut), corpora.agnews.topicOf, { World: conflict }, model),
    line('BBC, held out', read('en.bbc.train').filter(isHeldOut), corpora.bbc.topicOf, {}, model),
  ].join('');
}

function line(
  name: string,
  documents: readonly Labelled[],
  topicOf: Readonly<Record<string, string>>,
  alsoRight: Readonly<Record<string, readonly string[]>>,
  model: TopicModel,
): string {
  const accuracy = (cut: (text: string) => string): string => {
    const right = documents.filter(({ text, label }) => {
      const body = cut(text);
      const first = classifyTopics({ title: '', body, sentences: splitSentences(body) }, model)[0]?.id;
      return first !== undefined && (first === topicOf[label] || alsoRight[label]?.includes(first) === true);
    });
    return ((100 * right.length) / documents.length).toFixed(2);
  };
  const first30 = (text: string): string => text.split(/\s+/).slice(0, 30).join(' ');
  return `${name}\t${documents.length}\t${accuracy((text) => text)}\t${accuracy(first30)}\n`;
}

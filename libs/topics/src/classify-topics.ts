import type { TopicV1 } from '@naba/contracts';
import type { Span } from '@naba/text';
import { mediaTopics } from './media-topics';
import { topicModel, weightTable } from './topic-model';
import type { TopicModel } from './topic-model';
import { hashWords, maxFeatures } from './word-features';

export interface TopicText {
  readonly title: string;
  readonly body: string;
  /** Sentences of the body, in order. */
  readonly sentences: readonly Span[];
}

/** A topic is named from this score on. */
const leastScore = 0.1;
/** The best topic is named from this score on, when no topic reaches the other. */
const leastBestScore = 0.03;
const maxTopics = 5;
const maxEvidence = 2;

const size = mediaTopics.length;
const buckets = new Int32Array(maxFeatures);
/** Generation in which a bucket was last met, so that nothing has to be cleared between texts. */
let seen = new Uint32Array(0);
let generation = 0;

const tables = new WeakMap<TopicModel, Float32Array>();

function tableOf(model: TopicModel): Float32Array {
  const table = tables.get(model) ?? weightTable(model);
  tables.set(model, table);
  return table;
}

interface Sums {
  /** Sums of weights of each topic, part by part: the title first, then each sentence. */
  readonly parts: Float64Array[];
  readonly features: number;
}

/**
 * IPTC Media Topics (top level) of an article with calibrated scores, highest first, each with the sentences that spoke most
 * for it. Empty when nothing speaks for any topic. Every distinct word counts once, in the sentence where it stands first.
 */
export function classifyTopics(text: TopicText, model: TopicModel = topicModel()): TopicV1[] {
  const { parts, features } = sumParts(text, model);
  if (features === 0) return [];
  const unit = 1 / Math.sqrt(features);
  const scored = mediaTopics.map((topic, index) => {
    const sum = parts.reduce((total, part) => total + part[index]!, 0);
    const score = model.ceilings[index]! / (1 + Math.exp(-(sum * unit + model.biases[index]!)));
    return { topic, index, score };
  });
  scored.sort((a, b) => b.score - a.score || a.index - b.index);
  const named = scored.filter(({ score }, rank) => score >= (rank === 0 ? leastBestScore : leastScore)).slice(0, maxTopics);
  return named.map(({ topic, index, score }) => ({
    id: topic.id,
    label: topic.label,
    score: Math.round(score * 1_000) / 1_000,
    evidence: evidenceOf(text, parts, index),
  }));
}

function sumParts({ title, body, sentences }: TopicText, model: TopicModel): Sums {
  if (seen.length !== 1 << model.bits) seen = new Uint32Array(1 << model.bits);
  generation++;
  const parts: Float64Array[] = [];
  const table = tableOf(model);
  let features = 0;
  let words = 0;
  const addPart = (text: string, start: number, end: number): void => {
    const part = new Float64Array(size);
    const length = Math.min(hashWords(text, start, end, model.bits, buckets, 0), maxFeatures - words);
    words += length;
    for (let i = 0; i < length; i++) {
      const bucket = buckets[i]!;
      if (seen[bucket] === generation) continue;
      seen[bucket] = generation;
      features++;
      for (let k = 0, row = bucket * size; k < size; k++, row++) part[k]! += table[model.weights[row]! + 128]!;
    }
    parts.push(part);
  };
  addPart(title, 0, title.length);
  for (const { start, end } of sentences) {
    if (words >= maxFeatures) break;
    addPart(body, start, end);
  }
  return { parts, features };
}

/** The parts that speak most for a topic, in the order of the text. */
function evidenceOf({ title, sentences }: TopicText, parts: readonly Float64Array[], index: number): TopicV1['evidence'] {
  return parts
    .map((part, position) => ({ position, sum: part[index]! }))
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum || a.position - b.position)
    .slice(0, maxEvidence)
    .sort((a, b) => a.position - b.position)
    .map(({ position }) => {
      if (position === 0) return { field: 'title', start: 0, end: title.length };
      const { start, end } = sentences[position - 1]!;
      return { field: 'body', start, end };
    });
}

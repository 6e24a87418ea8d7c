import type { TopicV1 } from '@naba/contracts';
import type { ModelFolder } from '@naba/models';
import type { Span } from '@naba/text';
import { mediaTopics } from './media-topics';
import { openNarrowerTopics } from './narrower-topics';
import type { NarrowerTopics } from './narrower-topics';
import { bucketOf, checkOf, openTopicModel, weightTable } from './topic-model';
import type { TopicModel } from './topic-model';
import { hashBits, hashWords, maxFeatures } from './word-features';

export interface TopicText {
  readonly title: string;
  readonly body: string;
  /** Sentences of the body, in order. */
  readonly sentences: readonly Span[];
}

/** A topic of the top level, and one of the second, is named from this score on. */
const leastScore = 0.05;
const leastNarrowerScore = 0.1;
/** The best topic is named from this score on, when no topic reaches the other. */
const leastBestScore = 0.03;
const maxTopics = 5;
const maxNarrower = 6;
const maxEvidence = 2;
/** A word of the title speaks for a topic of the top level as three of the body, for a narrower one as one and a half. */
const titleWeight = 3;
const narrowerTitleWeight = 1.5;
/** So many stems and pairs of the body, about 50 words, speak as one and a half of the others. */
const leadFeatures = 100;
const leadWeight = 1.5;
/** Where there is no title the first ten words stand for it, as far as the first sentence goes. */
const headFeatures = 20;
const headWeight = 2;

const size = mediaTopics.length;

interface Sums {
  /** Sums of weights of each topic of the top level, part by part: the title first, then each sentence. */
  readonly parts: Float64Array[];
  /** Sums of the terms of narrower topics, by position, part by part. */
  readonly terms: ReadonlyMap<number, Float64Array>;
  /** Distinct stems and pairs, as far as buckets tell. */
  readonly features: number;
  /** Sum of the weights of those that the model knows. */
  readonly known: number;
}

/** Finds topics by one model. It keeps what it works with from text to text, so one classifier reads one text at a time. */
export class TopicClassifier {
  private readonly hashes = new Int32Array(maxFeatures);
  /** Generation in which a bucket was last met by its own word, and by another; so that nothing has to be cleared between texts. */
  private readonly seen: Uint32Array;
  private generation = 0;
  private readonly table: Float32Array;

  constructor(
    private readonly model: TopicModel,
    private readonly narrower: NarrowerTopics,
  ) {
    this.seen = new Uint32Array(2 << model.bits);
    this.table = weightTable(model);
  }

  /** With the model and the terms of a folder of models. */
  static open(models: ModelFolder): TopicClassifier {
    return new TopicClassifier(openTopicModel(models), openNarrowerTopics(models));
  }

  /**
   * IPTC Media Topics of the two highest levels of an article, highest score first, each with the sentences that spoke most for
   * it. A topic of the second level stands only beside its broader one and never scores above it. Empty when nothing speaks for
   * any topic. Every distinct word counts once, in the sentence where it stands first; those of the title and of the
   * first sentences weigh more.
   */
  classify(text: TopicText): TopicV1[] {
    const sums = this.sumParts(text);
    if (sums.features === 0) return [];
    const top = broadTopics(text, sums, this.model);
    return [...top, ...narrowTopics(text, sums, top, this.narrower)].sort((a, b) => b.score - a.score);
  }

  private sumParts({ title, body, sentences }: TopicText): Sums {
    const { hashes, seen, table } = this;
    const { bits, checks, weights } = this.model;
    const generation = ++this.generation;
    const { termOf } = this.narrower;
    const parts: Float64Array[] = [];
    const terms = new Map<number, Float64Array>();
    let features = 0;
    let known = 0;
    let words = 0;
    /** `weightOf` a stem or pair by its place among those of the part. */
    const addPart = (text: string, start: number, end: number, termWeight: number, weightOf: (place: number) => number): void => {
      const part = new Float64Array(size);
      const length = Math.min(hashWords(text, start, end, hashBits, hashes, 0), maxFeatures - words);
      words += length;
      for (let i = 0; i < length; i++) {
        const hash = hashes[i]!;
        const bucket = bucketOf(hash, bits);
        const isKnown = checks[bucket] === checkOf(hash);
        const stamp = 2 * bucket + (isKnown ? 1 : 0);
        if (seen[stamp] === generation) continue;
        seen[stamp] = generation;
        features++;
        if (isKnown) {
          const weight = weightOf(i);
          known += weight;
          for (let k = 0, row = bucket * size; k < size; k++, row++) part[k]! += weight * table[weights[row]! + 128]!;
        }
        const term = termOf.get(hash);
        if (term === undefined) continue;
        for (const topic of term.topics) {
          const sums = terms.get(topic) ?? new Float64Array(sentences.length + 1);
          sums[parts.length]! += term.weight * termWeight;
          terms.set(topic, sums);
        }
      }
      parts.push(part);
    };
    addPart(title, 0, title.length, narrowerTitleWeight, () => titleWeight);
    const ofTitle = words;
    for (const { start, end } of sentences) {
      if (words >= maxFeatures) break;
      const before = words - ofTitle;
      const heads = words === 0 ? headFeatures : 0;
      addPart(body, start, end, 1, (place) => (place < heads ? headWeight : before + place < leadFeatures ? leadWeight : 1));
    }
    return { parts, terms, features, known };
  }
}

function broadTopics(text: TopicText, { parts, known }: Sums, model: TopicModel): TopicV1[] {
  const unit = 1 / Math.sqrt(Math.max(1, known));
  const scored = mediaTopics.map((topic, index) => {
    const sum = parts.reduce((total, part) => total + part[index]!, 0);
    return {
      topic,
      index,
      score: model.ceilings[index]! / (1 + Math.exp(-(sum * unit + model.biases[index]!))),
    };
  });
  scored.sort((a, b) => b.score - a.score || a.index - b.index);
  // News is about something: topics that are unlikely all together are less unlikely than each of them knows alone.
  const total = scored.reduce((sum, { score }) => sum + score, 0);
  const lift = 1 / Math.min(1, total);
  return scored
    .filter(({ score }, rank) => score * lift >= (rank === 0 ? leastBestScore : leastScore))
    .slice(0, maxTopics)
    .map(({ topic, index, score }) => ({
      id: topic.id,
      label: topic.label,
      score: round(Math.min(score * lift, model.ceilings[index]!)),
      evidence: evidenceOf(
        text,
        parts.map((part) => part[index]!),
      ),
    }));
}

function narrowTopics(text: TopicText, { terms, features }: Sums, top: readonly TopicV1[], narrower: NarrowerTopics): TopicV1[] {
  const least = 1.5 + features / 400;
  const found: TopicV1[] = [];
  for (const [position, sums] of terms) {
    const { id, broader, label } = narrower.topics[position]!;
    const above = top.find((topic) => topic.id === broader);
    const sum = sums.reduce((total, weight) => total + weight, 0);
    if (above === undefined || sum < least) continue;
    const score = round(above.score * (1 - 2 ** (-sum / least)));
    if (score >= leastNarrowerScore)
      found.push({
        id,
        broader,
        label,
        score,
        evidence: evidenceOf(text, sums),
      });
  }
  return found.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id)).slice(0, maxNarrower);
}

function round(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}

/** The parts that speak most for a topic, in the order of the text. */
function evidenceOf({ title, sentences }: TopicText, sums: ArrayLike<number>): TopicV1['evidence'] {
  return Array.from(sums, (sum, position) => ({ position, sum }))
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

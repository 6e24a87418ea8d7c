import { DocumentNames } from './document-names';
import { isBegin, typeOfLabel } from './language';
import { bestLabels, Lattice } from './lattice';
import { SentenceScorer } from './sentence-scorer';
import type { TaggedName } from './tagged-name';
import type { TaggerModel } from './tagger-model';

/** Finds the names of people, organisations, places and others in tokenised text of one language. */
export class Tagger {
  private readonly scorer: SentenceScorer;
  private readonly lattice: Lattice;

  constructor(private readonly model: TaggerModel) {
    this.scorer = new SentenceScorer(model);
    this.lattice = new Lattice(model.transitions);
  }

  /** Changes whenever the model is trained again. */
  get version(): string {
    return this.model.version;
  }

  /** Names of one sentence, from left to right. */
  tag(tokens: readonly string[]): TaggedName[] {
    return this.tagDocument([tokens])[0] ?? [];
  }

  /** Names of each sentence of one document; a name that is sure somewhere helps its weaker mentions elsewhere. */
  tagDocument(sentences: readonly (readonly string[])[]): TaggedName[][] {
    const described = sentences.map((tokens) => this.scorer.describe(tokens));
    const features = described.map((words) => words.map((word) => word.features));
    const style = this.model.styleJudge?.judge(features) ?? 0;
    const scores = described.map((words) => this.scorer.score(words, style));
    const tagged = described.map((words, index) => ({
      words: features[index]!,
      names: this.decode(scores[index]!, words.length),
    }));
    const known = new DocumentNames(tagged);
    return tagged.map((sentence, index) =>
      known.raiseScores(scores[index]!, sentence) ? this.decode(scores[index]!, sentence.words.length) : sentence.names,
    );
  }

  private decode(scores: Float32Array, count: number): TaggedName[] {
    const path = bestLabels(scores, count, this.model.transitions);
    const names: TaggedName[] = [];
    let isRead = false;
    for (let start = 0; start < count; start++) {
      const begin = path[start]!;
      const type = typeOfLabel(begin);
      if (!isBegin(begin) || type === undefined) continue;
      let end = start + 1;
      while (end < count && path[end] === begin + 1) end++;
      if (!isRead) this.lattice.read(scores, count);
      isRead = true;
      names.push({ type, start, end, confidence: this.lattice.spanProbability(start, end, begin) });
    }
    return names;
  }
}

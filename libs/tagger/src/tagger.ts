import { Viterbi } from './decode/viterbi';
import { DocumentNames } from './decode/document-names';
import { DocumentScorer } from './score/document-scorer';
import { isBegin, labelCount, typeOfLabel } from './language';
import { Lattice } from './decode/lattice';
import { hashText } from './lexicon/hashing';
import { areOrdinary, withoutEdges } from './decode/name-edges';
import type { TaggedName } from './decode/tagged-name';
import type { TaggerModel } from './model/tagger-model';
import type { PlacedSentence } from './features/word-columns';

/** Finds the names of people, organisations, places and others in tokenised text of one language. */
export class Tagger {
  private readonly scorer: DocumentScorer;
  private readonly viterbi: Viterbi;
  private readonly lattice: Lattice;

  constructor(private readonly model: TaggerModel) {
    this.scorer = new DocumentScorer(model);
    this.viterbi = new Viterbi(model.transitions);
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
    const { scorer } = this;
    const places = scorer.read(sentences);
    const style = this.model.styleJudge?.judge(scorer.words, places) ?? 0;
    for (const place of places) scorer.score(place, style);
    const tagged = places.map((place, index) => ({ place, names: this.decode(place, sentences[index]!) }));
    const known = new DocumentNames(scorer.words, tagged);
    return tagged.map((sentence, index) =>
      known.raiseScores(scorer.scores, sentence) ? this.decode(sentence.place, sentences[index]!) : sentence.names,
    );
  }

  private decode({ first, end: last }: PlacedSentence, tokens: readonly string[]): TaggedName[] {
    const count = last - first;
    const scores = this.scorer.scores.subarray(first * labelCount, last * labelCount);
    const path = this.viterbi.find(scores, count);
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
      const name = withoutEdges(tokens, start, end);
      if (name === undefined || this.areOrdinary(tokens.slice(name.start, name.end))) continue;
      names.push({ type, ...name, confidence: this.lattice.spanProbability(start, end, begin) });
    }
    return names;
  }

  private areOrdinary(tokens: readonly string[]): boolean {
    const { language, lexicon } = this.model;
    return language === 'en' && areOrdinary(tokens, (token) => lexicon.hasCluster(hashText(token)));
  }
}

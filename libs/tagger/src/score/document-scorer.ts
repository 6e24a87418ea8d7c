import { ClusterPairs } from './cluster-pairs';
import { CommonRows } from './common-rows';
import { FeatureList } from '../features/feature-list';
import { KnownWords, unknown } from './known-words';
import { labelCount } from '../language';
import { PairDescriber, markPhrases } from '../features/pair-features';
import type { TaggerModel } from '../model/tagger-model';
import { WordColumns } from '../features/word-columns';
import type { PlacedSentence } from '../features/word-columns';
import { reach, WordDescriber } from '../features/word-features';

// A copy of the import: read in the innermost loops, where going through the module's exports costs a third of the time.
const L = labelCount;

/** Scores each label of each token of one document after another; its arrays serve them all. */
export class DocumentScorer {
  /** The words of the document that was read last. */
  readonly words = new WordColumns();
  /** `labelCount` scores for each place of the words. */
  scores = new Float32Array(0);

  private sums = new Int32Array(0);
  /** Records of the words of the sentence that is read. */
  private records = new Int32Array(0);
  /** Where the rare features of each token of the sentence end in their list. */
  private rareEnds = new Int32Array(0);
  private phrases = new Int32Array(0);
  private readonly known: KnownWords;
  private readonly pairs: PairDescriber;
  private readonly clusterPairs: ClusterPairs;
  private readonly commonRows: CommonRows;
  private readonly lists = { rare: new FeatureList(), common: new FeatureList() };

  constructor(private readonly model: TaggerModel) {
    this.known = new KnownWords(new WordDescriber(model.language, model.lexicon), model.rows);
    this.pairs = new PairDescriber(model.language);
    this.commonRows = new CommonRows(model.rows);
    this.clusterPairs = new ClusterPairs(model.lexicon.middleClusters, model.rows);
  }

  /** Reads the words of a document and what each adds by itself. Returns where its sentences are. */
  read(sentences: readonly (readonly string[])[]): PlacedSentence[] {
    const places: PlacedSentence[] = [];
    let first = 2 * reach;
    for (const tokens of sentences) {
      places.push({ first, end: first + tokens.length });
      first += tokens.length + 2 * reach;
    }
    this.makeRoom(first);
    this.sums.fill(0, 0, first * L);
    for (const [index, place] of places.entries()) this.readSentence(sentences[index]!, place);
    return places;
  }

  /** Works out the scores of a sentence of the document. */
  score({ first, end }: PlacedSentence, style: number): void {
    const { sums, scores, rareEnds } = this;
    const { rare, common } = this.lists;
    const { rows, scale, lexicon } = this.model;
    markPhrases(this.words, { first, end }, lexicon, this.phrases);
    this.clusterPairs.addTo(sums, this.words.cluster, first, end);
    rare.clear();
    for (let at = first; at < end; at++) {
      common.clear();
      this.pairs.describe(this.words, this.phrases, at, style, this.lists);
      rareEnds[at] = rare.count;
      this.commonRows.addTo(sums, at * L, common.features, common.count);
    }
    rows.addEach(sums, first, end, rare.features, rareEnds);
    for (let i = first * L; i < end * L; i++) scores[i] = sums[i]! * scale;
  }

  /** Finds all words before it adds up their shares: in short turns the processor waits for the memory of several at once. */
  private readSentence(tokens: readonly string[], { first, end }: PlacedSentence): void {
    const { known, records, words, sums } = this;
    for (let at = first - reach; at < end + reach; at++) {
      const record = at < first ? known.before : at < end ? known.find(tokens[at - first]!) : known.after;
      records[at] = record;
      if (record !== unknown) known.copyFacts(record, words, at);
    }
    for (let at = first - reach; at < end + reach; at++) {
      if (records[at] !== unknown) known.addShares(records[at]!, sums, at);
    }
    // Only now: a word that is learned may take the place of another.
    for (let at = first; at < end; at++) {
      if (records[at] !== unknown) continue;
      const record = known.learn(tokens[at - first]!);
      known.copyFacts(record, words, at);
      known.addShares(record, sums, at);
    }
  }

  private makeRoom(places: number): void {
    this.words.makeRoom(places);
    if (this.phrases.length >= places) return;
    this.records = new Int32Array(2 * places);
    this.rareEnds = new Int32Array(2 * places);
    this.phrases = new Int32Array(2 * places);
    this.sums = new Int32Array(2 * places * L);
    this.scores = new Float32Array(2 * places * L);
  }
}

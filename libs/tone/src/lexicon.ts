import { normalizeArabic } from '@naba/arabic';
import type { ModelFolder } from '@naba/models';
import { LexicalAttribute } from '@naba/text';
import type { Lexeme } from '@naba/text';
import { stemsOf } from './stems';

/** `word` carries tone itself, `not` turns what follows, `less` turns its neighbour (unemployment fell). */
export interface ToneEffect {
  readonly kind: 'word' | 'not' | 'less';
  readonly weight: number;
}

export interface ToneReading {
  readonly effect: ToneEffect | undefined;
  /** The stem, where pairs of the lexicon start with it. */
  readonly first: string | undefined;
}

const nothing: ToneReading = { effect: undefined, first: undefined };

/** Words and pairs of words that carry tone. */
export class ToneLexicon {
  private readonly effects = new Map<string, ToneEffect>();
  private readonly firstWords = new Set<string>();
  private readonly readings = new LexicalAttribute<ToneReading>((text) => this.readStems(text));

  /** @param table rows of language, kind, weight and words (`|` between them), tab-separated, under a line of names */
  constructor(table: string) {
    for (const line of table.split('\n').slice(1)) {
      const [, kind, weight, words = ''] = line.split('\t');
      if (kind !== 'word' && kind !== 'not' && kind !== 'less') continue;
      for (const word of words.split('|')) {
        this.effects.set(normalizeArabic(word), { kind, weight: Number(weight) });
        const space = word.indexOf(' ');
        if (space > 0) this.firstWords.add(normalizeArabic(word.slice(0, space)));
      }
    }
  }

  /** What one word does to the tone: nothing, for most words. */
  read(word: Lexeme): ToneReading {
    return this.readings.of(word);
  }

  /** What a second word does together with the `first` of the reading before it, for example إطلاق النار. */
  readPair(first: string, second: string): ToneEffect | undefined {
    const stem = stemsOf(second).find((candidate) => this.effects.has(`${first} ${candidate}`));
    return stem === undefined ? undefined : this.effects.get(`${first} ${stem}`);
  }

  private readStems(word: string): ToneReading {
    const stems = stemsOf(word);
    const effect = this.effects.get(stems.find((stem) => this.effects.has(stem)) ?? '');
    const first = stems.find((stem) => this.firstWords.has(stem));
    return effect === undefined && first === undefined ? nothing : { effect, first };
  }
}

/** Reads `tone.tsv`. */
export function openToneLexicon(models: ModelFolder): ToneLexicon {
  return new ToneLexicon(models.read('tone.tsv').toString('utf8'));
}

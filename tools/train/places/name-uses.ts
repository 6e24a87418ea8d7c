import type { Candidate } from '@naba/gazetteer';

/** How often a name is a place, and how often something else; the same where proclitics stand before it. */
interface Uses {
  place: number;
  other: number;
  peeledPlace: number;
  peeledOther: number;
}

const columns = ['place', 'other', 'peeledPlace', 'peeledOther'] as const;

/** A name in a text, with the type that the text's tags give it; `O` for none. */
export interface TaggedCandidate {
  readonly candidate: Candidate;
  readonly tag: string;
}

/** Counts what the names of the gazetteer are used for. */
export class NameUses {
  private readonly uses = new Map<string, Uses>();

  /**
   * Counts the names of one document. A name that is once tagged as a place or stands behind a noun such as مدينة is that place
   * wherever else the document has it without a tag. Organisations count for neither: the club Chelsea is named after the place.
   */
  countDocument(names: readonly TaggedCandidate[]): void {
    const places = new Set(names.filter(isPlace).map(({ candidate }) => candidate.key));
    for (const { candidate, tag } of names) {
      const { key, isPeeled, name } = candidate;
      // Countries are themselves nearly everywhere.
      if (name.traits.isAdjective || name.targets.some(({ kind }) => kind === 'country')) continue;
      if (tag === 'ORG' || tag === 'MISC') continue;
      const isUsedAsPlace = tag === 'LOC' || (tag === 'O' && places.has(key));
      const use = isUsedAsPlace ? (isPeeled ? 'peeledPlace' : 'place') : isPeeled ? 'peeledOther' : 'other';
      this.usesOf(key)[use] += 1;
    }
  }

  /** Counts a use of a name that is written as a word. */
  countWord(key: string): void {
    this.usesOf(key).other += 1;
  }

  /** Lines of the table, in order of the names. */
  toLines(language: string): string[] {
    return [...this.uses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, uses]) => [language, key, ...columns.map((column) => uses[column])].join('\t'));
  }

  static readonly head = ['language', 'name', ...columns].join('\t');

  private usesOf(key: string): Uses {
    let uses = this.uses.get(key);
    if (uses === undefined) {
      uses = { place: 0, other: 0, peeledPlace: 0, peeledOther: 0 };
      this.uses.set(key, uses);
    }
    return uses;
  }
}

function isPlace({ candidate, tag }: TaggedCandidate): boolean {
  return tag === 'LOC' || (tag === 'O' && candidate.cue === 'city' && !candidate.isPeeled);
}

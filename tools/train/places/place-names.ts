import { encodeTraits } from '@naba/gazetteer';
import type { NameTraits } from '@naba/gazetteer';

interface NameEntry {
  readonly places: Set<number>;
  traits: Partial<NameTraits>;
}

/** Names of one script, collected before they are written: key to places and traits. */
export class PlaceNames {
  private readonly entries = new Map<string, NameEntry>();

  constructor(
    private readonly keyOf: (name: string) => string,
    private readonly countries: number,
  ) {}

  /** Adds a spelling of a place. A key that is a name already never becomes an adjective as well. */
  add(name: string, place: number, traits: Partial<NameTraits> = {}): void {
    const key = this.keyOf(name);
    if (key.length < 2) return;
    const entry = this.entries.get(key);
    if (entry === undefined) this.entries.set(key, { places: new Set([place]), traits });
    else if ((entry.traits.isAdjective ?? false) === (traits.isAdjective ?? false)) entry.places.add(place);
    else if (entry.traits.isAdjective === true) this.entries.set(key, { places: new Set([place]), traits });
  }

  /** Adds a city's spelling, unless a place added before the cities has it and the city is not notable enough to share it. */
  addUnlessCountry(name: string, place: number, isNotable: boolean): void {
    if (isNotable || !this.isCountry(this.keyOf(name))) this.add(name, place);
  }

  isCountry(key: string): boolean {
    const entry = this.entries.get(key);
    return entry !== undefined && entry.traits.isAdjective !== true && [...entry.places].some((index) => index < this.countries);
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  isAdjective(key: string): boolean {
    return this.entries.get(key)?.traits.isAdjective === true;
  }

  /** Adds traits to a name by its key; unknown keys are left alone. */
  mark(key: string, traits: Partial<NameTraits>): void {
    const entry = this.entries.get(key);
    if (entry !== undefined) entry.traits = { ...entry.traits, ...traits };
  }

  /**
   * Lines for the model file, sorted so that the same names give the same bytes.
   * @param fameOf how well known a place is; namesakes stand in this order
   */
  toLines(fameOf: (place: number) => number = () => 0): string {
    return [...this.entries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { places, traits }]) =>
        [key, encodeTraits(traits), [...places].sort((a, b) => fameOf(b) - fameOf(a) || a - b).join(',')].join('\t'),
      )
      .join('\n');
  }
}

import type { NameUses } from './name-uses';

/** A country, city or region of the gazetteer. */
export interface Place {
  /** `wd:Q…`, `geonames:…`, or `local:…` for regions. */
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: { readonly ar?: string; readonly en?: string };
  /** Countries: the nationality adjective, for example Italian and إيطالي. */
  readonly adjective?: { readonly ar?: string; readonly en?: string };
  /** ISO 3166-1 alpha-2 of the country, or of the country of the city. */
  readonly iso?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly population: number;
  readonly isCapital: boolean;
  /** Regions: the name alone means a city or country that is better known by it. */
  readonly isNamedLikeOther?: boolean;
}

export type PlaceKind = 'country' | 'city' | 'region';

/** What a name in the tables stands for. */
export interface PlaceName {
  readonly targets: readonly Place[];
  readonly traits: NameTraits;
  /** What the name is in news; undefined where it was never met. */
  readonly uses?: NameUses;
}

/** Why a name needs care. */
export interface NameTraits {
  /** A nationality adjective or demonym, not the place itself. */
  readonly isAdjective: boolean;
  /** Also an ordinary word: needs a cue such as مدينة. */
  readonly isWord: boolean;
  /** Also a name of persons: needs a cue or a neighbourhood without names. */
  readonly isPerson: boolean;
  /** Only without proclitics: with them it reads as another word. */
  readonly isWhole: boolean;
  /** Only with a written ة: with ه it reads as another word. */
  readonly isTaMarbuta: boolean;
}

/** One place as found in a text, with offsets in UTF-16 code units that cover the name alone. */
export interface PlaceMention {
  readonly placeId: string;
  readonly kind: PlaceKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * `adjective`: a nationality adjective or demonym (الإيطالي, Italians) that is tied to the country but does not name it; `team`: the
   * club that is called like the city.
   */
  readonly via: 'name' | 'adjective' | 'team';
  readonly confidence: number;
  readonly iso?: string;
  readonly lat?: number;
  readonly lon?: number;
}

/** How often a name was a place in large news, and how often something else; the same where proclitics stood before it. */
export interface NameUses {
  readonly place: number;
  readonly other: number;
  readonly peeledPlace: number;
  readonly peeledOther: number;
}

export type NameUsesByKey = ReadonlyMap<string, NameUses>;

/** Reads `place-uses.tsv`: the counts of each language by the keys of its names. */
export function readNameUses(table: string): Readonly<Record<'ar' | 'en', NameUsesByKey>> {
  const uses = { ar: new Map<string, NameUses>(), en: new Map<string, NameUses>() };
  for (const line of table.trimEnd().split('\n').slice(1)) {
    const [language, key = '', ...counts] = line.split('\t');
    const [place = 0, other = 0, peeledPlace = 0, peeledOther = 0] = counts.map(Number);
    uses[language === 'ar' ? 'ar' : 'en'].set(key, { place, other, peeledPlace, peeledOther });
  }
  return uses;
}

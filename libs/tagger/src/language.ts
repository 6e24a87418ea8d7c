export const taggerLanguages = ['ar', 'en'] as const;
export type TaggerLanguage = (typeof taggerLanguages)[number];

export const entityTypes = ['PER', 'ORG', 'LOC', 'MISC'] as const;
export type EntityType = (typeof entityTypes)[number];

/** BIO labels by number: O is 0, then B and I of each type; `B` labels are odd, `I` labels even. */
export const labels = ['O', ...entityTypes.flatMap((type) => [`B-${type}`, `I-${type}`])];
export const labelCount = labels.length;

export const outside = 0;

export function isBegin(label: number): boolean {
  return label % 2 === 1;
}

export function isInside(label: number): boolean {
  return label !== outside && label % 2 === 0;
}

export function typeOfLabel(label: number): EntityType | undefined {
  return label === outside ? undefined : entityTypes[(label - 1) >> 1];
}

/** Whether `after` may stand right of `before`: an inside label only continues its own type. */
export function mayFollow(before: number, after: number): boolean {
  return !isInside(after) || before === after || before === after - 1;
}

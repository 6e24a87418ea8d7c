const forms = ['ي', 'ية', 'يا', 'ين', 'يين', 'يون', 'يان', 'يات', 'يتان', 'يتين', 'يي', 'يو'];

/**
 * Every written form of an adjective of relation given as indefinite masculine (إيطالي): feminine, accusative, dual and sound
 * plurals (with and without the ن that a following genitive takes away), each also with the article.
 */
export function nisbaForms(nisba: string): string[] {
  const stem = nisba.slice(0, -1);
  if (!nisba.endsWith('ي') || stem.length === 0) throw new Error(`"${nisba}" is no adjective of relation: it has to end in ي.`);
  const indefinite = forms.map((ending) => stem + ending);
  return [...indefinite, ...indefinite.map((form) => `ال${form}`)];
}

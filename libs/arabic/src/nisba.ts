const FORMS = ['ي', 'ية', 'يا', 'ين', 'يين', 'يون', 'يان', 'يات', 'يتان', 'يتين', 'يي', 'يو'];

/**
 * Derives the adjective of relation from a place's name: إيطاليا to إيطالي, العراق to عراقي, غزة to غزي. Only for names of one
 * word; irregular ones (المغرب، النمسا، سويسرا) need a list.
 */
export function toNisba(place: string): string {
  const bare = place.startsWith('ال') && place.length > 4 ? place.slice(2) : place;
  const stem = bare.replace(/(يا|ية|ا|ة|ى|و)$/u, '');
  return stem.endsWith('ي') ? stem : `${stem}ي`;
}

/**
 * Every written form of an adjective of relation given as indefinite masculine (إيطالي): feminine, accusative, dual and sound
 * plurals (with and without the ن that a following genitive takes away), each also with the article.
 */
export function nisbaForms(nisba: string): string[] {
  const stem = nisba.slice(0, -1);
  if (!nisba.endsWith('ي') || stem.length === 0) throw new Error(`"${nisba}" is no adjective of relation: it has to end in ي.`);
  const indefinite = FORMS.map((ending) => stem + ending);
  return [...indefinite, ...indefinite.map((form) => `ال${form}`)];
}

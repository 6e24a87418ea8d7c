import { normalizeArabic, peelClitics } from '@naba/arabic';

const arabicEndings = ['ها', 'هم', 'تين', 'تان', 'ات', 'ون', 'ين', 'ان', 'وا', 'نا', 'ت', 'ه', 'ا'];
const shortestStem = 3;
/** A single letter that is often the word's own: كامل is no hope (أمل), سياسة no despair (يأس). */
const unsure = /^[وف]?[فبلكس]$/;
const sureStem = 4;
/** The imperfect's other first letters: the lexicon lists verbs under ي. */
const imperfect = /^[تن]/;

/**
 * Forms under which a lexicon may hold a word, the likeliest first: as it stands, then without clitics and endings.
 * @param word one word as written; the script tells the language
 */
export function stemsOf(word: string): string[] {
  return /^[a-z]/i.test(word) ? englishStems(word) : arabicStems(word);
}

function arabicStems(word: string): string[] {
  const stems = peelClitics(normalizeArabic(word))
    .filter(({ stem, chain }) => stem.length >= (unsure.test(chain) ? sureStem : 1))
    .map(({ stem }) => stem);
  const withoutEndings = stems.flatMap((stem, index) =>
    arabicEndings
      .filter((ending) => stem.endsWith(ending) && stem.length - ending.length >= (index > 0 ? sureStem : shortestStem))
      .flatMap((ending) => {
        const rest = stem.slice(0, -ending.length);
        // هزيمتها is هزيمة before a pronoun.
        return rest.endsWith('ت') ? [rest, `${rest.slice(0, -1)}ه`] : [rest];
      }),
  );
  const all = [...stems, ...withoutEndings];
  // Behind the article stands no verb: الناس is no form of يئس.
  const isNoun = /^[وفبكل]?(?:ال|لل)/.test(stems[0] ?? '');
  return isNoun ? all : [...all, ...all.filter((stem) => imperfect.test(stem)).map((stem) => `ي${stem.slice(1)}`)];
}

function englishStems(word: string): string[] {
  const lower = word.toLowerCase().replace('’', "'");
  if (lower.endsWith("n't")) return ["n't"];
  const whole = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  const stems = [whole];
  for (const ending of ['s', 'es', 'd', 'ed', 'ing', 'ly']) {
    if (!whole.endsWith(ending) || whole.length - ending.length < shortestStem) continue;
    const rest = whole.slice(0, -ending.length);
    // "Band" is no form of "ban".
    if (ending !== 'd' || rest.endsWith('e')) stems.push(rest);
    if (ending === 'ing') stems.push(`${rest}e`);
    if (rest.endsWith('i')) stems.push(`${rest.slice(0, -1)}y`);
    if (rest.at(-1) === rest.at(-2)) stems.push(rest.slice(0, -1));
  }
  return stems;
}

import { normalizeArabic, peelClitics, unifyHamza } from '@naba/arabic';
import type { ModelFolder } from '@naba/models';

/** Arabic nouns whose plural is another word and not an ending: مدرسة, مدارس. */
export class Plurals {
  private readonly forms: ReadonlyMap<string, readonly string[]>;

  /** @param pairs each a singular and one of its plurals */
  constructor(pairs: readonly (readonly [singular: string, plural: string])[]) {
    const plurals = new Map<string, string[]>();
    for (const [singular, plural] of pairs) plurals.set(singular, [...(plurals.get(singular) ?? []), plural]);
    const forms = new Map<string, string[]>();
    for (const [singular, of] of plurals) {
      const all = [singular, ...of];
      for (const form of all)
        forms.set(toKey(form), [...(forms.get(toKey(form)) ?? []), ...all.filter((other) => other !== form)]);
    }
    this.forms = forms;
  }

  /** The pairs of `models/plurals.tsv`. */
  static open(models: ModelFolder): Plurals {
    const [, ...lines] = models.read('plurals.tsv').toString('utf8').trim().split('\n');
    return new Plurals(lines.map((line) => line.split('\t') as [string, string]));
  }

  /** The other forms of a noun, whatever proclitics it has: for بالمدارس مدرسة. */
  formsOf(word: string): readonly string[] {
    for (const { stem } of peelClitics(unifyHamza(word))) {
      const forms = this.forms.get(stem) ?? this.forms.get(stem.replace(/^ال(?=..)/, ''));
      if (forms !== undefined) return forms;
    }
    return [];
  }
}

function toKey(word: string): string {
  return normalizeArabic(unifyHamza(word));
}

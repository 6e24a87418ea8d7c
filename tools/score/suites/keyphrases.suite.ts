import { estimate } from '../bootstrap';
import type { Figure, Skip, Suite } from '../figure';
import { scoreAccuracy } from '../matches';
import { pipeline } from '../pipeline';
import { ownLanguages, readOwn } from '../test-data';

interface LabeledArticle {
  readonly title: string;
  readonly body: string;
  readonly phrases: readonly string[];
}

const top = 5;

/** Whether any labelled phrase is among the first five, and which share of the labelled phrases is. */
export const scoreKeyphrases: Suite = () => {
  const figures: Figure[] = [];
  const skipped: Skip[] = [];
  for (const language of ownLanguages) {
    const cases = readOwn<LabeledArticle>(`keyphrases.${language}`).map(({ title, body, phrases }) => {
      const { keyphrases } = pipeline.enrich({ title, body }).enrichment;
      const gold = new Set(phrases.map(normalizePhrase));
      const found = new Set((keyphrases ?? []).slice(0, top).map(({ text }) => normalizePhrase(text)));
      return { isThere: keyphrases !== undefined, gold: gold.size, hits: [...gold].filter((phrase) => found.has(phrase)).length };
    });
    if (!cases.some(({ isThere }) => isThere)) {
      skipped.push({ what: `keyphrases, ${language}`, why: 'no enricher fills `keyphrases`', isDataAway: false });
      continue;
    }
    const shared = {
      suite: 'keyphrases',
      language,
      data: `testdata/keyphrases.${language}`,
      split: 'own',
      n: cases.length,
      unit: 'articles',
    } as const;
    const recall = estimate(
      cases.map(({ hits, gold }) => [hits, gold]),
      ([hits = 0, gold = 0]) => (gold === 0 ? 0 : (100 * hits) / gold),
    );
    figures.push(
      {
        ...shared,
        id: `keyphrases.${language}.hit`,
        name: 'a labelled phrase in the first 5',
        ...scoreAccuracy(cases.map(({ hits }) => hits > 0)),
      },
      { ...shared, id: `keyphrases.${language}.recall`, name: 'recall in the first 5', ...recall },
    );
  }
  return { figures, skipped };
};

/** Phrases that differ in case, spelling variants, Arabic article and clitics or the English plural count as one. */
export function normalizePhrase(phrase: string): string {
  return phrase
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .split(/\s+/)
    .map((word) => word.replace(/^[وفبك]?ال(?=..)|^لل(?=..)/, '').replace(/(?<=[a-z]{3})s$/, ''))
    .join(' ')
    .trim();
}

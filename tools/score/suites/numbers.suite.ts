import type { Figure, Suite } from '../figure';
import { readMarks } from '../marked-text';
import { scoreMatches } from '../matches';
import type { Matches } from '../matches';
import { pipeline } from '../pipeline';
import { noTitle, ownLanguages, readOwn } from '../test-data';

interface LabeledNumbers {
  readonly text: string;
  /** Per mark: `n:value`, `p:value` or `m:value:currency`, the currency empty where the text does not tell it. */
  readonly values: readonly string[];
}

const letters = { number: 'n', percent: 'p', money: 'm' } as const;

/** F1 of numbers with their kind, value and currency. */
export const scoreNumbers: Suite = () => {
  const figures = ownLanguages.map((language): Figure => {
    const labeled = readOwn<LabeledNumbers>(`numbers.${language}`);
    return {
      id: `numbers.${language}.value`,
      suite: 'numbers',
      language,
      name: 'kind, value and currency, F1',
      data: `testdata/numbers.${language} (${labeled.length} texts)`,
      split: 'own',
      n: labeled.reduce((sum, { values }) => sum + values.length, 0),
      unit: 'numbers',
      ...scoreMatches(labeled.map(compare)),
    };
  });
  return { figures, skipped: [] };
};

function compare({ text: marked, values }: LabeledNumbers): Matches {
  const { text, spans } = readMarks(marked);
  const found = pipeline.enrich({ title: noTitle, body: text }).enrichment.numbers ?? [];
  const right = spans.filter((span, i) =>
    found.some(
      ({ field, start, end, kind, value, currency = '' }) =>
        field === 'body' &&
        start < span.end &&
        span.start < end &&
        `${letters[kind]}:${value}${kind === 'money' ? `:${currency}` : ''}` === values[i],
    ),
  ).length;
  return [right, found.length - right, spans.length - right];
}

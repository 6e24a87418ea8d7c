import { findNumbers } from '@naba/numbers';
import { defineEnricher } from './enricher';

/** Numbers, percentages and amounts of money of title and body, without those that are part of a date. */
export const numbersEnricher = defineEnricher({
  name: 'numbers',
  version: '1.0.2',
  fills: ['numbers'],
  enrich({ title, body, titleTokens, bodyTokens }, { language, dates = [] }) {
    const code = language?.code ?? 'und';
    const fields = [
      { field: 'title', text: title, tokens: titleTokens },
      { field: 'body', text: body, tokens: bodyTokens },
    ] as const;
    const numbers = fields.flatMap(({ field, text, tokens }) =>
      findNumbers(text, { language: code, tokens }).map((number) => ({ field, ...number })),
    );
    const isInDate = ({ field, start, end }: (typeof numbers)[number]): boolean =>
      dates.some((date) => date.field === field && date.start < end && start < date.end);
    return { numbers: numbers.filter((number) => !isInDate(number)) };
  },
});

import { findDates } from '@naba/dates';
import { defineEnricher } from './enricher';

/** Dates that title and body mention, seen from the day of publication. */
export const datesEnricher = defineEnricher({
  name: 'dates',
  version: '1.2.0',
  fills: ['dates'],
  enrich({ title, body, titleTokens, bodyTokens, datedAt }, { language }) {
    const day = datedAt === undefined ? undefined : new Date(datedAt);
    const inTitle = findDates(title, day, titleTokens, language?.code).map((date) => ({ field: 'title' as const, ...date }));
    const inBody = findDates(body, day, bodyTokens, language?.code).map((date) => ({ field: 'body' as const, ...date }));
    return { dates: [...inTitle, ...inBody] };
  },
});

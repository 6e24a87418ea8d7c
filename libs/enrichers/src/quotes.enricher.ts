import type { EntityV1, QuoteV1 } from '@naba/contracts';
import { findQuotes } from '@naba/quotes';
import type { Quote } from '@naba/quotes';
import type { Enricher } from './enricher';

/** Who said what in the body; a speaker is tied to the entity that the speaker's name mentions. */
export const quotesEnricher: Enricher = {
  name: 'quotes',
  version: '1.1.0',
  enrich({ body, bodyTokens, bodySentences }, { language, entities = [] }) {
    const quotes = findQuotes(body, language?.code ?? 'und', bodyTokens, bodySentences);
    return { quotes: quotes.map((quote) => toQuoteV1(quote, entities)) };
  },
};

function toQuoteV1({ start, end, text, cue, speaker }: Quote, entities: readonly EntityV1[]): QuoteV1 {
  const quote: QuoteV1 = { field: 'body', start, end, text, cue };
  if (speaker === undefined) return quote;
  const entity = speakerEntity(speaker, entities);
  return { ...quote, speaker: { text: speaker.text, ...(entity === undefined ? {} : { entityId: entity.id }) } };
}

/** People speak before organisations, and organisations before places: in وزير الخارجية الإيطالي لويجي دي مايو Italy is silent. */
const order: readonly EntityV1['type'][] = ['PER', 'ORG', 'LOC', 'MISC'];

function speakerEntity({ start, end }: { start: number; end: number }, entities: readonly EntityV1[]): EntityV1 | undefined {
  return entities
    .filter(({ mentions }) =>
      mentions.some((mention) => mention.field === 'body' && mention.start >= start && mention.end <= end),
    )
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
    .find(({ type }) => type === 'PER' || type === 'ORG');
}

import type { EntityV1, QuoteV1 } from '@naba/contracts';
import { RoleHolders } from '@naba/entities';
import { findQuotes } from '@naba/quotes';
import type { Quote } from '@naba/quotes';
import { defineEnricher } from './enricher';

/** Who said what in the body; a speaker is tied to the entity that the speaker's name mentions, or who holds the speaker's role. */
export const quotesEnricher = defineEnricher({
  name: 'quotes',
  version: '2.5.0',
  fills: ['quotes'],
  enrich({ body, bodyTokens, bodySentences }, { language, entities = [] }) {
    const quotes = findQuotes(body, language?.code ?? 'und', bodyTokens, bodySentences, peopleIn(entities));
    const holders = quotes.some(({ speaker }) => speaker !== undefined) ? new RoleHolders(body, entities) : undefined;
    return { quotes: quotes.map((quote) => toQuoteV1(quote, entities, holders)) };
  },
});

/** Where the body names people, in the order of the text. */
function peopleIn(entities: readonly EntityV1[]): { start: number; end: number }[] {
  return entities
    .filter(({ type }) => type === 'PER')
    .flatMap(({ mentions }) => mentions.filter(({ field }) => field === 'body'))
    .sort((a, b) => a.start - b.start);
}

function toQuoteV1(
  { start, end, text, cue, rule, speaker }: Quote,
  entities: readonly EntityV1[],
  holders: RoleHolders | undefined,
): QuoteV1 {
  const quote: QuoteV1 = { field: 'body', start, end, text, cue, rule };
  if (speaker === undefined) return quote;
  const entity = speakerEntity(speaker, entities, holders);
  return { ...quote, speaker: { text: speaker.text, ...(entity === undefined ? {} : { entityId: entity.id }) } };
}

/** People speak before organisations, and organisations before places: in وزير الخارجية الإيطالي لويجي دي مايو Italy is silent. */
const order: readonly EntityV1['type'][] = ['PER', 'ORG', 'LOC', 'MISC'];

function speakerEntity(
  speaker: { readonly start: number; readonly end: number },
  entities: readonly EntityV1[],
  holders: RoleHolders | undefined,
): EntityV1 | undefined {
  const within = entities
    .filter(({ mentions }) =>
      mentions.some(({ field, start, end }) => field === 'body' && start >= speaker.start && end <= speaker.end),
    )
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  const named = within.find(({ type }) => type === 'PER' || type === 'ORG');
  // متحدث البيت الأبيض is the spokesman whom the article names, not the house.
  return named?.type === 'PER' ? named : (holders?.holderOf(speaker) ?? named);
}

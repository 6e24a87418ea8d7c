import type { estypes } from '@elastic/elasticsearch';
import { quoteGap } from '@naba/article-index';
import { isSmall } from '@naba/search-query';
import { foldWords } from '../names/fold-name';

type Interval = estypes.QueryDslIntervalsContainer;

/** No text that is stored has it. */
const mark = '\u0001';
const field = 'quotes.text';

/** Words that say something; all of them where none does. */
function tellingWords(words: string): string[] {
  const all = words.split(/\s+/).filter((word) => foldWords(word).length > 0);
  const telling = all.filter((word) => !isSmall(word));
  return telling.length > 0 ? telling : all;
}

/** Articles in which one quote has all of the words, and this speaker where one is named. */
export function withinQuote(words: string, speakerId?: string): estypes.QueryDslQueryContainer {
  const together = (query: string): Interval => ({ match: { query, ordered: true, max_gaps: 0 } });
  const intervals = [...(speakerId === undefined ? [] : [speakerId]), ...tellingWords(words)].map(together);
  return { intervals: { attributedQuotes: { all_of: { max_gaps: quoteGap / 2, intervals } } } };
}

/** Marks the words in every quote that has any of them. */
export function quotesWith(words: string): estypes.SearchHighlight {
  const query = { match: { [field]: tellingWords(words).join(' ') } };
  return { fields: { [field]: { number_of_fragments: 0, highlight_query: query } }, pre_tags: [mark], post_tags: [mark] };
}

/** Texts of the quotes in which most of the words are marked: where an article was found, one of them has all. */
export function wantedOf(highlight: Readonly<Record<string, readonly string[]>> | undefined): ReadonlySet<string> {
  const quotes = (highlight?.[field] ?? []).map((text) => {
    const marked = text.split(mark).filter((_, index) => index % 2 === 1);
    return { text: text.replaceAll(mark, ''), words: new Set(marked.flatMap(foldWords)).size };
  });
  const most = Math.max(0, ...quotes.map(({ words }) => words));
  return new Set(quotes.filter(({ words }) => words === most).map(({ text }) => text));
}

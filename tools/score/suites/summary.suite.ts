import { join } from 'node:path';
import { estimate } from '../bootstrap';
import type { Figure, Suite } from '../figure';
import { pipeline } from '../pipeline';
import { noTitle, readGzipped } from '../test-data';
import { normalizePhrase } from './keyphrases.suite';

const everyNth = 25;
/** Shorter articles are their own summary. */
const leastWords = 200;

/** Which share of the headline's words a summary made without the headline names, beside as many words from the start. */
export const scoreSummary: Suite = ({ dataFolder }) => {
  if (dataFolder === undefined)
    return { figures: [], skipped: [{ what: 'summary', why: 'the corpus is not there', isDataAway: true }] };
  const articles = readGzipped<{ title: string; content: string }>(join(dataFolder, 'articles/ar.saudinewsnet.ndjson.gz'))
    .filter((_, i) => i % everyNth === 0)
    .filter(({ content, title }) => content.split(/\s+/).length >= leastWords && title.split(/\s+/).length >= 4);
  const cases = articles.map(({ title, content: body }) => {
    const summary = pipeline.enrich({ title: noTitle, body }).enrichment.summary ?? '';
    const lead = body.trim().split(/\s+/).slice(0, summary.split(/\s+/).length).join(' ');
    return { headline: wordsOf(title), summary: wordsOf(summary), lead: wordsOf(lead) };
  });
  const row = (id: 'summary' | 'lead', name: string): Figure => ({
    id: `summary.ar.${id}`,
    suite: 'summary',
    language: 'ar',
    name,
    data: 'SaudiNewsNet, articles of 200 words and more, headline hidden',
    split: 'dev',
    n: cases.length,
    unit: 'articles',
    ...estimate(
      cases.map((each) => [[...each.headline].filter((word) => each[id].has(word)).length, each.headline.size]),
      ([named = 0, all = 0]) => (100 * named) / all,
    ),
  });
  return { figures: [row('summary', "headline's words named"), row('lead', 'by as many first words')], skipped: [] };
};

function wordsOf(text: string): Set<string> {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).map(normalizePhrase);
  return new Set(words.filter((word) => word.length > 2));
}

import { textOf, typesOf } from './json-ld';
import type { Page } from './page';

/** Names of meta data without punctuation: what dates the publication, and what may. */
const publishedMeta =
  /^(?:.*(?:publi(?:sh|shed|cation)|pub|post|posted|issue|issued|release|released|original|first)[a-z]*(?:date|time|timestamp|at|on)|.*date(?:time)?(?:of)?(?:publi(?:shed|cation)|posted|issued|released)|.*(?:articlepublished|dcdateissued|sailthrudate|pdate|ptime))$/;
const createdMeta =
  /^(?:(?:dc|dcterms|dct|article|news|content|page|og|parsely|display|cx.*)?(?:date|datetime|created|createdate|datecreated|createddate|articledate|timestamp|displaydate|gentime|regdate))$/;
const noPublication = /modif|updat|revis|expir|event|start|end(?:date|time)|valid|birth|copyright|remov|until|lastm/;
/** Objects that are about something else than the page, or about its parts. */
const otherType =
  /^(?:comment|person|organization|event|imageobject|videoobject|audioobject|claimreview|userinteraction.*|.*event|offer|product)$/i;

/** What a page's data says of its date, the surest first: JSON-LD of the article, meta data, other JSON-LD. */
export function* declaredDates(page: Page): Generator<string> {
  const { article } = page;
  const published = textOf(article?.['datePublished']);
  if (published !== undefined) yield published;
  const metas = [...page.meta]
    .map(([name, values]) => ({ name: name.replace(/[^a-z]/g, ''), values }))
    .filter(({ name }) => !noPublication.test(name));
  for (const { name, values } of metas) if (publishedMeta.test(name)) yield* values;
  for (const key of ['dateCreated', 'uploadDate']) {
    const text = textOf(article?.[key]);
    if (text !== undefined) yield text;
  }
  for (const { name, values } of metas) if (createdMeta.test(name)) yield* values;
  for (const object of page.jsonLd) {
    const text = typesOf(object).some((type) => otherType.test(type)) ? undefined : textOf(object['datePublished']);
    if (text !== undefined) yield text;
  }
}

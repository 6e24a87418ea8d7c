import { parsePublishedDate } from '@naba/dates';
import { textOf } from './json-ld';
import type { Page } from './page';

const ofTime = /date|time|modif|updat|publi/;
const timeProperties = ['dateModified', 'datePublished', 'dateCreated', 'uploadDate'];

/**
 * Minutes east of UTC of the publisher's clock, where any date in the page's data has an offset of its own: that of an update will do.
 * UTC is none, since systems write it everywhere.
 */
export function readPageZone({ meta, jsonLd }: Page): number | undefined {
  const metas = [...meta].filter(([name]) => ofTime.test(name)).flatMap(([, values]) => values);
  const data = jsonLd.flatMap((object) => timeProperties.map((key) => textOf(object[key])));
  return [...metas, ...data]
    .filter((text) => text !== undefined && text.length <= 60 && /[+-]\d\d:?\d\d$|[A-Z]{3,4}$/.test(text.trim()))
    .map((text) => parsePublishedDate(text!)?.offsetMinutes)
    .find((offset) => offset !== undefined && offset !== 0);
}

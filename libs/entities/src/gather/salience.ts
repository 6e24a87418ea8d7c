import type { EntityArticle, FoundMention } from '../mention';

const FREQUENCY = 0.45;
const IN_TITLE = 0.3;
const EARLY = 0.25;

/**
 * How much an article is about an entity, from 0 to 1: its mentions against those of the most mentioned entity (`most`),
 * whether the title has it, and how early the body does.
 */
export function salienceOf(mentions: readonly FoundMention[], most: number, article: EntityArticle): number {
  const isInTitle = mentions.some((mention) => mention.field === 'title');
  const firstInBody = mentions.find((mention) => mention.field === 'body')?.start ?? article.body.length;
  const earliness = article.body.length === 0 ? 0 : 1 - firstInBody / article.body.length;
  const salience = (FREQUENCY * mentions.length) / most + (isInTitle ? IN_TITLE : 0) + EARLY * earliness;
  return Math.round(salience * 1000) / 1000;
}

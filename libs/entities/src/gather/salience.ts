import type { EntityArticle, FoundMention } from '../mention';

const frequency = 0.45;
const inTitle = 0.3;
const early = 0.25;

/**
 * How much an article is about an entity, from 0 to 1: its mentions against those of the most mentioned entity (`most`),
 * whether the title has it, and how early the body does.
 */
export function salienceOf(mentions: readonly FoundMention[], most: number, article: EntityArticle): number {
  const isInTitle = mentions.some((mention) => mention.field === 'title');
  const firstInBody = mentions.find((mention) => mention.field === 'body')?.start ?? article.body.length;
  const earliness = article.body.length === 0 ? 0 : 1 - firstInBody / article.body.length;
  const salience = (frequency * mentions.length) / most + (isInTitle ? inTitle : 0) + early * earliness;
  return Math.round(salience * 1000) / 1000;
}

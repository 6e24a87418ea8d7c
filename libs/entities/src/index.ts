export { findEntities } from './find-entities';
export type { ArticleField, EntityArticle, FoundMention, MentionSource } from './mention';

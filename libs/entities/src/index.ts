export { findEntities } from './find-entities';
export type { ArticleField, EntityArticle, FoundMention, MentionSource } from './mention';
export { localId } from './name-key';
export { listOrganizations } from './organization-table.source';

export { openEntityTables } from './entity-tables';
export type { EntityTables } from './entity-tables';
export { EntityFinder } from './find-entities';
export type { ArticleField, EntityArticle, FoundMention, MentionSource } from './mention';
export { localId, nameKey } from './name-key';
export { organizationNameKey } from './organization-name-key';
export { toSortedTable } from './sorted-table';
export { RoleHolders } from './role-holders';

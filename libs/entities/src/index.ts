export { findEntities } from './find-entities';
export type { ArticleField, EntityArticle, FoundMention, MentionSource } from './mention';
export { idsOfName } from './identities';
export { localId, nameKey } from './name-key';
export { listOrganizations } from './organization-table.source';
export { organizationNameKey } from './organization-name-key';
export { toSortedTable } from './sorted-table';
export { RoleHolders } from './role-holders';

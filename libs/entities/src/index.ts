export { openOrganizations } from './tables/organizations';
export type { Organization } from './tables/organizations';
export type { EntityTables } from './tables/entity-tables';
export { EntityFinder } from './find-entities';
export type { ArticleField, EntityArticle, FoundMention, MentionSource } from './mention';
export { nameKey } from './words/name-key';
export { organizationNameKey } from './words/organization-name-key';
export { toSortedTable } from './tables/sorted-table';
export { RoleHolders } from './gather/role-holders';

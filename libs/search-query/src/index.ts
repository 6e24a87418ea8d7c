export type { EntityName, EntityNames } from './entity-names';
export { nameEntities } from './name-entities';
export { parseQuery } from './parse-query';
export type { Most, Near, Query, Term } from './query-syntax';
export { QuerySyntaxError } from './query-syntax';
export { relaxQuery } from './relax-query';
export { toDateRange } from './to-date-range';

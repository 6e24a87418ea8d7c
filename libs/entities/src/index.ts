export { findEntities, ruleSources } from './find-entities';
export type {
  ArticleField,
  EntityArticle,
  EntityLink,
  EntityType,
  FieldName,
  FieldWord,
  FoundMention,
  MentionSource,
} from './mention';
export { localId, nameKey } from './name-key';

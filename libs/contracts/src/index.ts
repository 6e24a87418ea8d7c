export * from './enriched-article.v1';
export * from './error-codes';
export * from './event-headers';
export * from './extraction-warning';
export * from './primitives';
export * from './raw-article.v1';
export * from './topic-catalogue';
export * from './topic-definition';

export { TopicClassifier } from './classify-topics';
export type { TopicText } from './classify-topics';
export { mediaTopics } from './media-topics';
export type { MediaTopic } from './media-topics';
export { openNarrowerTopics } from './narrower-topics';
export { bucketOf, checkOf, serializeTopicModel, toByte } from './topic-model';
export type { TopicModel } from './topic-model';
export { hashBits, hashWords } from './word-features';

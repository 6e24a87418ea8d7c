export { buildArticle } from './article.builder';
export type { BuiltArticle } from './article.builder';
export type { ArticleDraft } from './article.draft';
export { readSubmission } from './read-submission';
export type { ReadSubmission } from './read-submission';
export type { SubmissionFault } from './submission.fault';
export { submission } from './submission.schema';
export type { Submission } from './submission.schema';

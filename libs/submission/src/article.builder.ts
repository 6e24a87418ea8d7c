import { normalizeText } from '@naba/unicode';
import type { ArticleDraft } from './article.draft';
import { readContent } from './read-content';
import { readIdentity } from './read-identity';
import { readSubmission } from './read-submission';
import { readLanguage, readPublished, readWebUrl } from './read-values';
import type { SubmissionFault } from './submission.fault';
import type { Submission } from './submission.schema';

export type BuiltArticle =
  | { readonly kind: 'draft'; readonly draft: ArticleDraft }
  | { readonly kind: 'refused'; readonly errors: readonly SubmissionFault[] };

/** Makes an article out of what was sent for one, parsed and not yet checked: the way of every door. */
export function buildArticleOf(value: unknown, now = new Date()): BuiltArticle {
  const read = readSubmission(value);
  return read.kind === 'refused' ? read : buildArticle(read.submission, now);
}

/**
 * Makes an article out of a submission: identified, cleaned of markup and site furniture, dates as instants. What the
 * publisher says goes before what the page says. Every fault is collected, each with its pointer.
 *
 * @param now when it was sent: it cannot be published later
 */
export function buildArticle(submission: Submission, now = new Date()): BuiltArticle {
  const errors: SubmissionFault[] = [];
  const identity = readIdentity(submission, errors);
  const content = readContent(submission, now, errors);
  const published = readPublished(submission, now, errors) ?? content?.published;
  const language = readLanguage(submission.language, errors) ?? content?.language;
  const imageUrl = readWebUrl(submission.imageUrl, '/imageUrl', errors) ?? content?.imageUrl;
  if (!identity || !content || errors.length > 0) return { kind: 'refused', errors };

  const section = toLine(submission.section) || content.section;
  const sourceName = toLine(submission.source?.name) || content.siteName;
  return {
    kind: 'draft',
    draft: {
      id: identity.id,
      source: { id: identity.sourceId, ...(sourceName && { name: sourceName }) },
      ...(identity.externalId !== undefined && { externalId: identity.externalId }),
      ...(identity.url !== undefined && { url: identity.url, canonicalUrl: identity.canonicalUrl }),
      title: content.title,
      body: content.body,
      authors: submission.authors ? submission.authors.map(toLine).filter(Boolean) : content.authors,
      ...published,
      ...(language !== undefined && { language }),
      ...(section && { section }),
      ...(imageUrl !== undefined && { imageUrl }),
    },
  };
}

function toLine(text = ''): string {
  return normalizeText(text).trim();
}

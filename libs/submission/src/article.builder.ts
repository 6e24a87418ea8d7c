import { canonicalUrl, namesArticle } from '@naba/article-identity';
import type { ExtractionWarning, IntakeV1 } from '@naba/contracts';
import { collectWarnings } from '@naba/contracts';
import type { ArticleDraft } from './article.draft';
import { readContent } from './read-content';
import { readAddress, readIdentity } from './read-identity';
import { readSubmission } from './read-submission';
import { readAuthors, readLanguage, readLine, readPublished, readWebUrl } from './read-values';
import type { SubmissionFault } from './submission.fault';
import type { Submission } from './submission.schema';

export type BuiltArticle =
  | {
      readonly kind: 'draft';
      readonly draft: ArticleDraft;
      readonly warnings: readonly ExtractionWarning[];
      /** How it came in, as far as a submission tells. */
      readonly intake: Omit<IntakeV1, 'door'>;
    }
  | { readonly kind: 'refused'; readonly errors: readonly SubmissionFault[] };

/** Makes an article out of what was sent for one, parsed and not yet checked: the way of every door. */
export function buildArticleOf(value: unknown, now = new Date()): BuiltArticle {
  const read = readSubmission(value);
  return read.kind === 'refused' ? read : buildArticle(read.submission, now);
}

/**
 * Makes an article out of a submission: identified, cleaned of markup and site furniture, dates as instants. What the
 * publisher says goes before what the page says. Every fault is collected, each with its pointer, and so is what is unsure: ADR 23.
 *
 * @param now when it was sent: it cannot be published later
 */
export function buildArticle(submission: Submission, now = new Date()): BuiltArticle {
  const errors: SubmissionFault[] = [];
  const { warnings, warn } = collectWarnings();
  const identity = readIdentity(submission, errors);
  const content = readContent(submission, now, errors, warn);
  const published = readPublished(submission, now, errors, warn) ?? content?.published;
  const language = readLanguage(submission.language, errors) ?? content?.language;
  const imageUrl = readWebUrl(submission.imageUrl, '/imageUrl', errors) ?? content?.imageUrl;
  const stated = submission.sameAs === undefined ? undefined : readAddress(submission.sameAs, '/sameAs', errors)?.canonicalUrl;
  if (!identity || !content || errors.length > 0) return { kind: 'refused', errors };
  const named = stated === undefined ? findOtherAddress(content.addresses, identity.canonicalUrl) : undefined;
  if (named !== undefined) warn('ADDRESS_DIFFERS', '/url');
  const sameAs = stated ?? named;

  const section = readLine(submission.section, '/section', warn) ?? content.section;
  const sourceName = readLine(submission.source?.name, '/source/name', warn) ?? content.siteName;
  const isAccessibleForFree = submission.isAccessibleForFree ?? content.isAccessibleForFree;
  return {
    kind: 'draft',
    draft: {
      id: identity.id,
      source: { id: identity.sourceId, ...(sourceName !== undefined && { name: sourceName }) },
      ...(identity.externalId !== undefined && { externalId: identity.externalId }),
      ...(identity.url !== undefined && { url: identity.url, canonicalUrl: identity.canonicalUrl }),
      ...(sameAs !== undefined && sameAs !== identity.canonicalUrl && { sameAs }),
      title: content.title,
      body: content.body,
      authors: submission.authors ? readAuthors(submission.authors, warn) : content.authors,
      ...published,
      ...(language !== undefined && { language }),
      ...(section !== undefined && { section }),
      ...(imageUrl !== undefined && { imageUrl }),
      ...(isAccessibleForFree !== undefined && { isAccessibleForFree }),
    },
    warnings,
    intake: {
      content: submission.html === undefined ? 'text' : 'html',
      ...(submission.origin && { origin: submission.origin }),
      ...(warnings.length > 0 && {
        warnings: warnings.map(({ code, pointer }) => ({ code, ...(pointer !== undefined && { pointer }) })),
      }),
    },
  };
}

/** The address of another article that a page gives itself, canonical; undefined where it names none, or its own as well. */
function findOtherAddress(addresses: readonly string[] = [], canonical: string | undefined): string | undefined {
  const named = canonical === undefined ? [] : addresses.filter(namesArticle).map((address) => canonicalUrl(address));
  return named.includes(canonical!) ? undefined : named[0];
}

import { articleId, canonicalUrl, InvalidUrlError } from '@naba/article-identity';
import { articleLimits, toUri } from '@naba/contracts';
import type { SubmissionFault } from './submission.fault';
import type { Submission } from './submission.schema';

export interface Identity {
  readonly id: string;
  readonly sourceId: string;
  readonly externalId?: string | undefined;
  readonly url?: string;
  readonly canonicalUrl?: string;
}

/** Which article a submission is a version of: by its URL, or by source and external id where it has none. */
export function readIdentity(submission: Submission, errors: SubmissionFault[]): Identity | undefined {
  const externalId = submission.externalId?.trim() || undefined;
  const sourceId = submission.source?.id?.trim() || undefined;
  if (submission.url !== undefined) return identityOfUrl(submission.url, sourceId, externalId, errors);
  if (sourceId !== undefined && externalId !== undefined) {
    return { id: articleId({ sourceId, externalId }), sourceId, externalId };
  }
  if (externalId === undefined && sourceId === undefined) {
    errors.push({ pointer: '/url', detail: 'is missing; give url, or source.id and externalId where the article has none' });
  } else if (externalId === undefined) {
    errors.push({ pointer: '/externalId', detail: 'is missing; an article without url needs it beside source.id' });
  } else {
    errors.push({ pointer: '/source/id', detail: 'is missing; an article without url needs it beside externalId' });
  }
  return undefined;
}

function identityOfUrl(
  given: string,
  sourceId: string | undefined,
  externalId: string | undefined,
  errors: SubmissionFault[],
): Identity | undefined {
  try {
    const canonical = canonicalUrl(given);
    return {
      id: articleId({ url: canonical }),
      sourceId: sourceId ?? new URL(canonical).hostname.slice(0, 200),
      externalId,
      url: addressToVisit(given, canonical),
      canonicalUrl: canonical,
    };
  } catch (error) {
    if (!(error instanceof InvalidUrlError)) throw error;
    errors.push({ pointer: '/url', detail: `cannot be used: ${error.message}` });
    return undefined;
  }
}

/** The address as a URI. One that has room only without its tracking is kept without it. */
function addressToVisit(given: string, canonical: string): string {
  const uri = toUri(given);
  return uri.length <= articleLimits.url ? uri : canonical;
}

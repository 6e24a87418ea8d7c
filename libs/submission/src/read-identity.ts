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

/** Which article a submission is a version of: by its URL, or by source and external id where it has none or says so. */
export function readIdentity(submission: Submission, errors: SubmissionFault[]): Identity | undefined {
  const address = submission.url === undefined ? {} : readAddress(submission.url, '/url', errors);
  if (address === undefined) return undefined;
  const byUrl = address.canonicalUrl !== undefined && submission.identifiedBy !== 'externalId';
  const externalId = submission.externalId?.trim() || undefined;
  const sourceId = submission.source?.id?.trim() || (address.canonicalUrl && hostOf(address.canonicalUrl));
  if (byUrl) return { id: articleId({ url: address.canonicalUrl }), sourceId: sourceId!, externalId, ...address };
  if (submission.identifiedBy === 'url') errors.push({ pointer: '/url', detail: 'is missing; `identifiedBy` names it' });
  else if (sourceId !== undefined && externalId !== undefined)
    return { id: articleId({ sourceId, externalId }), sourceId, externalId, ...address };
  else errors.push(missingPart(sourceId, externalId));
  return undefined;
}

function missingPart(sourceId: string | undefined, externalId: string | undefined): SubmissionFault {
  if (externalId === undefined && sourceId === undefined)
    return { pointer: '/url', detail: 'is missing; give url, or source.id and externalId where the article has none' };
  if (externalId === undefined)
    return { pointer: '/externalId', detail: 'is missing; an article that no url identifies needs it beside source.id' };
  return { pointer: '/source/id', detail: 'is missing; an article without url needs it beside externalId' };
}

type Address = Pick<Identity, 'url' | 'canonicalUrl'>;

/** An address of an article, to visit and canonical; a fault where it cannot be one. */
export function readAddress(given: string, pointer: string, errors: SubmissionFault[]): Address | undefined {
  try {
    const canonical = canonicalUrl(given);
    return { url: addressToVisit(given, canonical), canonicalUrl: canonical };
  } catch (error) {
    if (!(error instanceof InvalidUrlError)) throw error;
    errors.push({ pointer, detail: `cannot be used: ${error.message}` });
    return undefined;
  }
}

function hostOf(canonical: string): string {
  return new URL(canonical).hostname.slice(0, 200);
}

/** The address as a URI. One that has room only without its tracking is kept without it. */
function addressToVisit(given: string, canonical: string): string {
  const uri = toUri(given);
  return uri.length <= articleLimits.url ? uri : canonical;
}

import type { ProblemCause, ProblemDetails } from '@naba/problem-details';
import { tellKeyNeeded } from '../shell/key-needed';

/** The API did not answer as asked. `explanation` is its own (English) word; `position` points into the query. */
export class ApiProblem extends Error {
  constructor(private readonly details: Partial<ProblemDetails>) {
    super(details.detail ?? 'The service is not responding.');
  }

  get code(): string | undefined {
    return this.details.code;
  }
  get explanation(): string | undefined {
    return this.details.detail;
  }
  get isUnauthorized(): boolean {
    return this.details.status === 401;
  }
  get isMissing(): boolean {
    return this.details.status === 404;
  }
  /** The query as the API would have it written; undefined where it does not know, or nothing would be left. */
  corrected(query: string): string | undefined {
    const { position, length = 0, instead } = this.fault ?? {};
    if (position === undefined || instead === undefined) return undefined;
    const corrected = query.slice(0, position) + instead + query.slice(position + length);
    return corrected.trim() === '' ? undefined : corrected;
  }

  /** What in the query is at fault; undefined where the API names no place. */
  get fault(): ProblemCause | undefined {
    return this.details.errors?.find(({ position }) => position !== undefined);
  }
}

/** Why an answer that is not ok was refused; the whole page is told where a key is needed. */
export async function toApiProblem(response: Response): Promise<ApiProblem> {
  if (response.status === 401) tellKeyNeeded();
  return readProblem(response);
}

/** Why an answer that is not ok was refused. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  return new ApiProblem((await response.json().catch(() => ({ status: response.status }))) as Partial<ProblemDetails>);
}

import type { FastifyRequest } from 'fastify';
import type { ApiScope } from '@naba/contracts';
import { Problem } from '@naba/problem-details';
import type { AccessSettings } from './access.settings';
import { tokenOf } from './credentials';
import { judgeToken, refusalOf } from './judge-token';
import type { KeySource } from './judge-token';
import { RateLimiter } from './rate-limiter';
import { isEnough } from './routes';

/** Whether a request may pass, and what it is told beside the answer. */
export interface Admission {
  readonly problem?: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** Decides who may ask: by API key where keys are required, and how often. */
export class AccessGate {
  private readonly perKey: RateLimiter | undefined;
  private readonly perAddress: RateLimiter | undefined;

  /** @param keys undefined where none are required */
  constructor(
    private readonly keys: KeySource | undefined,
    settings: Pick<AccessSettings, 'limits'>,
    private readonly takesCookie: boolean,
  ) {
    const { limits } = settings;
    this.perKey = limits && new RateLimiter('key', limits.perKey);
    this.perAddress = limits && new RateLimiter('address', limits.perAddress);
  }

  /** @param needed undefined for an address that leads nowhere */
  admit(request: FastifyRequest, needed: ApiScope | 'open' | undefined): Admission {
    const token = tokenOf(request, this.takesCookie);
    if (!this.keys || needed === 'open' || needed === undefined) return this.count(this.perAddress, request.ip);
    if (token !== undefined && !this.keys.isReady()) return { headers: {}, problem: unknownKeys };
    const verdict = token === undefined ? undefined : judgeToken(token, this.keys, new Date());
    if (verdict?.kind !== 'taken') {
      const { problem, headers } = this.count(this.perAddress, request.ip);
      if (problem) return { problem, headers };
      return verdict
        ? refuse(new Problem('KEY_INVALID', verdict.why), headers, ' error="invalid_token"')
        : refuse(noKey, headers);
    }
    const { id, scopes, sources } = verdict.key;
    const admission = this.count(this.perKey, id);
    if (admission.problem) return admission;
    if (!isEnough(scopes, needed)) {
      const problem = new Problem('SCOPE_MISSING', `The key ${id} is for ${scopes.join(', ')}; this needs ${needed}.`);
      return refuse(problem, admission.headers, ` error="insufficient_scope", scope="${needed}"`);
    }
    const { keys } = this;
    const isAllowed = (): boolean => refusalOf(keys.get(id), verdict.sha256, new Date()) === undefined;
    request.caller = { keyId: id, sources, isAllowed };
    return admission;
  }

  private count(limiter: RateLimiter | undefined, caller: string): Admission {
    if (!limiter) return { headers: {} };
    const quota = limiter.take(caller);
    const headers = limiter.headersOf(quota);
    if (quota.isTaken) return { headers };
    const { nextAfter: retryAfterSeconds } = quota;
    const detail = `More than ${limiter.perMinute} requests a minute from one ${limiter.name}. Wait as Retry-After says.`;
    return { headers, problem: new Problem('RATE_LIMITED', detail, { retryAfterSeconds }) };
  }
}

const noKey = new Problem(
  'KEY_REQUIRED',
  'Send a key as Authorization: Bearer naba_…. The operator makes one with: naba keys create.',
);
const unknownKeys = new Problem('KEYS_UNAVAILABLE', 'The keys are not read yet.', { retryAfterSeconds: 2 });

function refuse(problem: Problem, headers: Admission['headers'], error = ''): Admission {
  const challenge = `Bearer realm="naba"${error === '' ? '' : `,${error}`}`;
  return { problem, headers: { ...headers, 'www-authenticate': challenge } };
}

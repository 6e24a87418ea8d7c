import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress, isTrusted } from './address-guard';
import type { TrustedHosts } from './address-guard';
import { FetchStopped } from './fetch-outcome';

/** Addresses of a name, as `dns.lookup` gives them. */
export type ResolveName = (hostname: string) => Promise<readonly LookupAddress[]>;

export interface AgentOptions {
  readonly trusted: TrustedHosts;
  readonly connectTimeoutMs: number;
  /** Longest wait for the headers of an answer, and between two pieces of its body. */
  readonly silenceTimeoutMs: number;
  readonly resolveName?: ResolveName;
}

/** Connections that are made only where every address that DNS gives for the name is public, and whose other end is. */
export function guardedAgent({ trusted, connectTimeoutMs, silenceTimeoutMs, resolveName = askSystem }: AgentOptions): Agent {
  const free = buildConnector({ timeout: connectTimeoutMs });
  const guarded = buildConnector({ timeout: connectTimeoutMs, lookup: guardedLookup(resolveName) });
  const connect: buildConnector.connector = (options, callback) => {
    if (isTrusted(options.hostname, options.port, trusted)) {
      free(options, callback);
      return;
    }
    guarded(options, (...[error, socket]) => {
      if (error !== null) callback(error, null);
      else if (isPublicAddress(socket.remoteAddress ?? '')) callback(null, socket);
      else {
        socket.destroy();
        callback(privateAnswer(options.hostname, socket.remoteAddress ?? 'nowhere'), null);
      }
    });
  };
  return new Agent({
    connect,
    pipelining: 1,
    keepAliveTimeout: 10_000,
    headersTimeout: silenceTimeoutMs,
    bodyTimeout: silenceTimeoutMs,
    maxHeaderSize: 32 * 1024,
  });
}

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

function guardedLookup(resolveName: ResolveName) {
  return (hostname: string, options: LookupOptions, callback: LookupCallback): void => {
    const answer = async (): Promise<readonly LookupAddress[]> => {
      const addresses = await resolveName(hostname);
      const hidden = addresses.find(({ address }) => !isPublicAddress(address));
      if (hidden !== undefined) throw privateAnswer(hostname, hidden.address);
      return addresses;
    };
    answer().then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined) callback(Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' }), []);
        else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error as Error, []),
    );
  };
}

function askSystem(hostname: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true, verbatim: true }, (error, addresses) => {
      if (error === null) resolve(addresses);
      else reject(error);
    });
  });
}

function privateAnswer(hostname: string, address: string): FetchStopped {
  return new FetchStopped('ADDRESS_REFUSED', `${hostname} leads to ${address}, a private address`);
}

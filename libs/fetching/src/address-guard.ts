import ipaddr from 'ipaddr.js';
import { FetchStopped } from './fetch-outcome';

/** Ports of web servers; others need a trusted host. */
const webPorts: ReadonlySet<string> = new Set(['', '80', '443', '8000', '8008', '8080', '8081', '8443', '8888']);
/** Names that never leave a network (RFC 6761, 6762, 8375, ICANN's `internal`), and names without a dot. */
const privateName = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|onion)$|^[^.]+$/;
/** IPv4-compatible addresses, deprecated, which some systems still read as the IPv4 address inside. */
const ipv4Compatible = ipaddr.parseCIDR('::/96') as [ipaddr.IPv6, number];

/** Hosts, with or without a port, that may be asked wherever they lie: sources in the own network, servers of tests. */
export type TrustedHosts = ReadonlySet<string>;

/**
 * The address as it may be asked: `http` or `https`, no user, no private name, no private literal in any spelling (the URL
 * standard's parser reads them all), a web server's port.
 *
 * @throws FetchStopped `ADDRESS_INVALID` or `ADDRESS_REFUSED`
 */
export function checkAddress(address: string, trusted: TrustedHosts): URL {
  if (!URL.canParse(address)) throw new FetchStopped('ADDRESS_INVALID', `${address} is no address; write https://…`);
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchStopped('ADDRESS_INVALID', `${url.protocol} cannot be fetched; only http and https can`);
  if (url.username !== '' || url.password !== '')
    throw new FetchStopped('ADDRESS_INVALID', `${url.host} is asked with a user name; take it out`);
  url.hash = '';
  if (isTrusted(url.hostname, url.port, trusted)) return url;
  const host = bareHost(url.hostname);
  if (ipaddr.isValid(host) ? !isPublicAddress(host) : privateName.test(host))
    throw refused(`${url.hostname} is a private address`);
  if (!webPorts.has(url.port)) throw refused(`port ${url.port} is no web server's`);
  return url;
}

/** Whether a packet to this IP address goes to the public internet. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return !(parsed instanceof ipaddr.IPv6 && parsed.match(ipv4Compatible));
}

export function isTrusted(hostname: string, port: string, trusted: TrustedHosts): boolean {
  return trusted.has(hostname) || trusted.has(`${hostname}:${port}`);
}

/** Without the brackets of IPv6 and the dot of the root. */
function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function refused(what: string): FetchStopped {
  return new FetchStopped('ADDRESS_REFUSED', what);
}

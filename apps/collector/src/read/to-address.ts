import { maxAddressLength, toUri } from '@naba/contracts';

/** An address as the contract takes it; undefined for what is none of the web. */
export function toAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return undefined;
  const uri = toUri(url);
  return uri.length <= maxAddressLength ? uri : undefined;
}

import type { RecordHead } from './record-head';
import { toRecordAddress } from './record-head';

/** Address, which may have spaces, IP address, date, type, length: Internet Archive's ARC 1. */
const arcLine = /^([a-z][a-z0-9+.-]*:.*) (\S+) (\d{8,20}) (\S+) (-?\w+)$/i;

/** The head that this line is; undefined where it is none. A length that is none counts as 0, and what follows is passed over. */
export function readArcHead(line: string): RecordHead | undefined {
  const match = arcLine.exec(line);
  if (match === null) return undefined;
  const [, address, ip = '', digits = '', type = '', size = ''] = match;
  const isFile = address!.startsWith('filedesc://');
  const url = isFile ? undefined : toRecordAddress(address);
  return {
    type: isFile ? 'warcinfo' : 'response',
    ...(url !== undefined && { url }),
    date: toIsoDate(digits),
    headers: { 'ip-address': ip, 'content-type': type },
    isDescription: isFile,
    length: /^\d+$/.test(size) ? Number(size) : 0,
  };
}

function toIsoDate(digits: string): string {
  const [year, month, day, hour, minute, second] = [0, 4, 6, 8, 10, 12].map((at, index) =>
    digits.slice(at, at + (index === 0 ? 4 : 2)).padEnd(2, '0'),
  );
  return `${year!}-${month!}-${day!}T${hour!}:${minute!}:${second!}Z`;
}

import { isUtf8 } from 'node:buffer';
import { Problem } from '@naba/problem-details';
import { ingestLimits } from '../ingest.config';
import { findJsonFault } from './json-fault';
import { measureJson } from './json-shape';

export type ParsedJson =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'refused'; readonly problem: Problem };

const byteOrderMark = 0xfeff;

/** Reads bytes as JSON in UTF-8; a leading byte order mark is allowed. What is wrong is named with its place; what has more parts than any article is not built. */
export function parseJson(bytes: Buffer): ParsedJson {
  if (!isUtf8(bytes)) {
    return refuse(`it must be UTF-8, and byte ${firstBadByte(bytes)} (counted from 0) is not`);
  }
  const { depth, values } = measureJson(bytes);
  if (depth > ingestLimits.jsonDepth) return tooMuch(`is nested ${depth} deep; ${ingestLimits.jsonDepth} is the most`);
  if (values > ingestLimits.jsonValues)
    return tooMuch(`has ${values} fields and elements; ${ingestLimits.jsonValues} are the most`);
  const decoded = bytes.toString('utf8');
  const text = decoded.charCodeAt(0) === byteOrderMark ? decoded.slice(1) : decoded;
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch (error) {
    const fault = findJsonFault(text);
    if (fault === null) throw error;
    return refuse(`expected ${fault.expected} at ${placeOf(text, fault.at)}${found(text, fault.at)}`);
  }
}

function tooMuch(what: string): ParsedJson {
  return {
    kind: 'refused',
    problem: new Problem('ARTICLE_TOO_LARGE', `The article ${what}. Send only the fields that /docs names.`),
  };
}

function refuse(detail: string): ParsedJson {
  return { kind: 'refused', problem: new Problem('BODY_NOT_JSON', `This is not JSON: ${detail}.`) };
}

/** Offset of the first byte that cannot be decoded: where decoding put a replacement that the bytes do not spell out. */
function firstBadByte(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes.readUIntBE(offset, Math.min(3, bytes.length - offset)) !== 0xefbfbd) return offset;
    offset += 3;
    from = at + 1;
  }
  return offset;
}

/** Line and column, counted from 1; only the column where there is one line. */
function placeOf(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const column = at - lineStart + 1;
  if (!text.includes('\n')) return `column ${column}`;
  return `line ${text.slice(0, lineStart).split('\n').length}, column ${column}`;
}

function found(text: string, at: number): string {
  const character = text.codePointAt(at);
  return character === undefined ? ', where the text ends' : `, found ${JSON.stringify(String.fromCodePoint(character))}`;
}

import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const secretLength = 30;
const checksumLength = 6;

/** `naba_<id>_<secret and checksum>`: one word by its prefix, so that scanners of leaked secrets find it. */
const form = /^naba_([0-9a-z]{10})_[0-9A-Za-z]{36}$/;

/** A new id of a key. */
export function newKeyId(): string {
  return randomText(10, alphabet.replace(/[A-Z]/g, ''));
}

/** A new token of a key: 178 random bits, and their checksum (CRC-32 in base 62, as GitHub's tokens have it). */
export function newToken(id: string): string {
  const rest = `naba_${id}_${randomText(secretLength, alphabet)}`;
  return `${rest}${checksumOf(rest)}`;
}

/** The id of the key that a token is of; undefined where it is no token, or was not copied whole. */
export function readToken(token: string): string | undefined {
  const id = form.exec(token)?.[1];
  return id !== undefined && token.endsWith(checksumOf(token.slice(0, -checksumLength))) ? id : undefined;
}

/** SHA-256 of a token, in lower-case hexadecimal: what is kept of it. Its secret is random, so nothing slower is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether two hashes are the same, in a time that does not tell how much of them is. */
export function isSameHash(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));
}

function randomText(length: number, letters: string): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

function checksumOf(text: string): string {
  let rest = crc32(text);
  let digits = '';
  while (digits.length < checksumLength) {
    digits = `${alphabet[rest % alphabet.length]}${digits}`;
    rest = Math.floor(rest / alphabet.length);
  }
  return digits;
}

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { CleanArticle } from '@naba/extraction';
import { cleanHtml, cleanText } from '@naba/extraction';

/** Largest page that is read, in bytes after decompression. */
const maxBytes = 16 * 1024 * 1024;

/**
 * Reads one file as an article: HTML (`.html`, `.htm`, also gzipped) by extraction, anything else as text.
 *
 * @param path the file, or `-` for text on standard input
 * @throws Error that names the file and what is wrong with it
 */
export async function readArticleFile(path: string, url?: string): Promise<CleanArticle> {
  try {
    const raw = path === '-' ? await readStandardInput() : await readFile(path);
    const bytes = path.endsWith('.gz') ? await promisify(gunzip)(raw, { maxOutputLength: maxBytes }) : raw;
    const isHtml = /\.x?html?(\.gz)?$/i.test(path);
    return isHtml ? cleanHtml(bytes, url === undefined ? {} : { url }) : cleanText(bytes.toString('utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Name of a file as an external id: without folder and endings. */
export function externalIdOf(path: string): string {
  return path === '-' ? 'stdin' : basename(path).replace(/(\.[a-z0-9]{1,5}){1,2}$/i, '');
}

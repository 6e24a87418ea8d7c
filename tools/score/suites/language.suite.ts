import type { Figure, Suite } from '../figure';
import { scoreAccuracy } from '../matches';
import { pipeline } from '../pipeline';
import { noTitle, readOwn } from '../test-data';

interface LabeledSentence {
  readonly language: string;
  readonly text: string;
}

/** Languages in the Arabic script, which are easily taken for one another. */
const arabicScript = ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug'];

/** Accuracy on single news sentences; each is the body of an article without a title. */
export const scoreLanguage: Suite = () => {
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
  return {
    figures: [
      row('all', `${languages.length} languages`, languages),
      row('arabic-script', `Arabic script: ${arabicScript.join(' ')}`, arabicScript),
      row('ar', 'Arabic', ['ar']),
      row('en', 'English', ['en']),
    ],
    skipped: [],
  };
};

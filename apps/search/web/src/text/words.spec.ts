import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { words } from './words';

const page = join(__dirname, '..');
const sources = readdirSync(page, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/words\.|\.spec\./.test(path))
  .map((path) => readFileSync(join(page, path), 'utf8'))
  .join('\n');

describe('the words of the page', () => {
  it.each(Object.keys(words.en))('has a place where %s is shown', (key) => {
    expect(sources).toMatch(new RegExp(`text\\.${key}\\b`));
  });

  it.each(['ar', 'en'] as const)('has every plural form of %s', (language) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const word of Object.values<object | string>(words[language]))
      if (typeof word === 'object' && 'other' in word) expect(Object.keys(word).sort()).toEqual([...pluralCategories].sort());
  });

  it.each(['ar', 'en'] as const)('writes no blank before an ellipsis or a mark in %s', (language) => {
    const texts = Object.values<unknown>(words[language]).flatMap((word) => (typeof word === 'string' ? [word] : []));
    for (const text of texts) expect(text).not.toMatch(/\s[…:;,.؛،؟!?]/u);
  });
});

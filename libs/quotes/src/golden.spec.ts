import { testGolden } from '../../../test/support/golden';
import { findQuotes } from './index';

describe.each(['en', 'ar'])('%s', (language) => {
  testGolden(__dirname, `quotes.${language}`, (text) =>
    findQuotes(text, language)
      .map(({ speaker, cue, text: said }) => [speaker?.text ?? '(nobody)', cue, said].join(' | '))
      .join('\n'),
  );
});

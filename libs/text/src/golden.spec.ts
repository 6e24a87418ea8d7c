import { testGolden } from '../../../test/support/golden';
import { splitSentences, tokenize } from './index';

testGolden(__dirname, 'sentences', (text) =>
  splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n'),
);

testGolden(__dirname, 'tokens', (text) =>
  tokenize(text)
    .map((token) => token.text)
    .join('|'),
);

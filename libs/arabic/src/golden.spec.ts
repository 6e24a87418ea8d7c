import { testGolden } from '../../../test/support/golden';
import { normalizeArabic, peelClitics, unifyHamza } from './index';

testGolden(__dirname, 'normalize', normalizeArabic);

testGolden(__dirname, 'clitics', (token) =>
  peelClitics(token)
    .map(({ chain, stem }) => (chain === '' ? stem : `${chain}+${stem}`))
    .join('\n'),
);

testGolden(__dirname, 'hamza', (words) => (new Set(words.split(' ').map(unifyHamza)).size === 1 ? 'same' : 'apart'));

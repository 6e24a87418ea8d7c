import { splitSentences, tokenize } from '@naba/text';
import { testGolden } from '../../../test/support/golden';
import { findKeyphrases } from './index';

testGolden(__dirname, 'keyphrases', (article) => {
  const [language = '', title = '', ...lines] = article.split('\n');
  const body = lines.join('\n');
  const text = { titleTokens: tokenize(title), bodyTokens: tokenize(body), bodySentences: splitSentences(body) };
  return findKeyphrases(text, { language })[0]?.text.toLowerCase() ?? '(none)';
});

import { splitSentences } from '@naba/text';
import { testGolden } from '../../../test/support/golden';
import { summarize } from './index';

testGolden(__dirname, 'summary', (article) => {
  const [title = '', ...lines] = article.split('\n');
  const body = lines.join('\n');
  return summarize({ title, body, sentences: splitSentences(body) }, { maxWords: 32 }) ?? '(none)';
});

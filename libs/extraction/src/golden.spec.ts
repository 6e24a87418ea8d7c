import { testGolden } from '../../../test/support/golden';
import { cleanText } from './index';

testGolden(__dirname, 'copied-text', (text) => {
  const { title, authors, publishedAt, publishedPrecision, body } = cleanText(text);
  return [
    `title: ${title}`,
    authors.length > 0 ? `authors: ${authors.join(', ')}` : '',
    publishedAt === undefined ? '' : `published: ${publishedAt} ${publishedPrecision}`,
    body,
  ]
    .filter((line) => line !== '')
    .join('\n')
    .trim();
});

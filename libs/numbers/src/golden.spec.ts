import { hasArabicLetter } from '@naba/arabic';
import { testGolden } from '../../../test/support/golden';
import { findNumbers } from './index';

testGolden(__dirname, 'numbers', (text) =>
  findNumbers(text, { language: hasArabicLetter(text) ? 'ar' : 'en' })
    .map(({ text: found, kind, value, currency }) => [found, '=', kind, value, currency ?? ''].join(' ').trim())
    .join('\n'),
);

import { toPageDocument } from './page-document';

const built = '<!doctype html>\n<html lang="en" dir="ltr">\n<body></body></html>';

describe('toPageDocument', () => {
  it('has language, direction and theme before any script runs', () => {
    expect(toPageDocument(built, 'ar', 'dark')).toContain('<html lang="ar" dir="rtl" data-theme="dark">');
    expect(toPageDocument(built, 'en', undefined)).toBe(built);
  });

  it('never lets what stands in a cookie into the document', () => {
    expect(toPageDocument(built, 'en', '"><script>')).toBe(built);
  });

  it('notices a document that it cannot turn', () => {
    expect(() => toPageDocument('<html>', 'ar', undefined)).toThrow('index.html');
  });
});

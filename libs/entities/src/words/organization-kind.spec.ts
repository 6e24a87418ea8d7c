import { toFields } from '../read/article-fields';
import { organizationKey, organizationKind } from './organization-kind';

function kindOf(name: string): string | undefined {
  const [, body] = toFields({ title: '', body: name, language: 'xx' });
  return organizationKind(body!.words);
}

describe('organizationKind', () => {
  it.each([
    ['حزب البعث', 'party'],
    ['وجامعة بغداد', 'university'],
    ['Acme Widgets Inc', 'company'],
    ['University of Oxford', 'university'],
    ['Bank of Italy', 'bank'],
    ['The Zed Gazette', 'media'],
    ['Zed Quux', undefined],
    ['', undefined],
  ])('of %j is %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });
});

describe('organizationKey', () => {
  it.each([
    ['Microsoft Corp.', 'Microsoft'],
    ['Acme, Inc', 'Acme'],
    ['The Zed Trust', 'Zed Trust'],
    ['شركة سامسونج', 'سامسونج'],
    ['Company', 'Company'],
  ])('of %j is %j', (name, key) => {
    expect(organizationKey(name)).toBe(key);
  });
});

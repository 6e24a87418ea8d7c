import type { EntityV1 } from '@naba/contracts';
import { RoleHolders } from './role-holders';

const isos: Readonly<Record<string, string>> = {
  العراقي: 'IQ',
  الإيطالي: 'IT',
  المصري: 'EG',
  Iraqi: 'IQ',
  Italian: 'IT',
  Iraq: 'IQ',
};

/** Entities for names and nationalities of a body, without any tagger. */
function entitiesOf(body: string, people: readonly string[]): EntityV1[] {
  const toEntity = (name: string, type: 'PER' | 'MISC'): EntityV1 => {
    const mentions = [...body.matchAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'))].map(({ index }) => ({
      field: 'body' as const,
      start: index,
      end: index + name.length,
      text: name,
    }));
    const more = type === 'MISC' ? { kind: 'nationality', iso: isos[name]! } : {};
    return { id: name, type, name: { en: name }, confidence: 0.9, salience: 0.5, mentions, ...more };
  };
  return [...people.map((name) => toEntity(name, 'PER')), ...Object.keys(isos).map((name) => toEntity(name, 'MISC'))];
}

function holderOf(body: string, role: string, people: readonly string[]): string | undefined {
  const start = body.lastIndexOf(role);
  return new RoleHolders(body, entitiesOf(body, people)).holderOf({ start, end: start + role.length })?.id;
}

describe('RoleHolders', () => {
  it.each([
    [
      'التقى الرئيس العراقي وزير الخارجية الإيطالي لويجي دي مايو في بغداد. وقال وزير الخارجية الإيطالي إن روما تدعم بغداد.',
      'وزير الخارجية الإيطالي',
      'لويجي دي مايو',
    ],
    ['استقبل الرئيس العراقي برهم صالح الوفد. وأكد الرئيس العراقي أهمية التعاون.', 'الرئيس العراقي', 'برهم صالح'],
    ['استقبل وزير الخارجية الإيطالي لويجي دي مايو الوفد. وقال الوزير الإيطالي إنه مسرور.', 'الوزير الإيطالي', 'لويجي دي مايو'],
    [
      'Iraqi President Barham Salih met the envoy. The Iraqi president said more was needed.',
      'The Iraqi president',
      'Barham Salih',
    ],
    ['Italian Foreign Minister Luigi Di Maio came. The foreign minister said so.', 'The foreign minister', 'Luigi Di Maio'],
    ['Barham Salih, the Iraqi president, spoke. Later the Iraqi president left.', 'the Iraqi president', 'Barham Salih'],
  ])('in %s ties %s to %s', (body, role, person) => {
    expect(holderOf(body, role, [person])).toBe(person);
  });

  it.each([
    [
      'another person stands nearer to the name',
      'التقى الرئيس العراقي وزير الخارجية الإيطالي لويجي دي مايو. وقال الرئيس العراقي كلمة.',
      'الرئيس العراقي',
      'لويجي دي مايو',
    ],
    [
      'another title follows the country',
      'استقبل الرئيس المصري الأمير محمد بن سلمان. وقال الرئيس المصري كلمة.',
      'الرئيس المصري',
      'محمد بن سلمان',
    ],
    [
      'the named one is the deputy',
      'وصل نائب رئيس الوزراء العراقي علي علاوي. وقال رئيس الوزراء العراقي كلمة.',
      'رئيس الوزراء العراقي',
      'علي علاوي',
    ],
    [
      'the country is another',
      'Italian President Sergio Mattarella came. The Iraqi president spoke.',
      'The Iraqi president',
      'Sergio Mattarella',
    ],
    [
      'the named one held the office before',
      'Former Iraqi President Fuad Masum came. The Iraqi president spoke.',
      'The Iraqi president',
      'Fuad Masum',
    ],
    ['a role has no article and one word', 'وصل وزير النفط إحسان عبد الجبار. وقال وزير كلمة.', 'وزير', 'إحسان عبد الجبار'],
  ])('ties a role to nobody where %s', (_why, body, role, person) => {
    expect(holderOf(body, role, [person])).toBeUndefined();
  });

  it('takes the one named last where two held the role', () => {
    const body = 'President Joe Biden met President Barham Salih. The president smiled.';
    expect(holderOf(body, 'The president', ['Joe Biden', 'Barham Salih'])).toBe('Barham Salih');
  });
});

import { toFields } from '../read/article-fields';
import type { FoundMention } from '../mention';
import { noNames } from './no-name';

function isNoName(body: string, name: string, language = 'en', type: FoundMention['type'] = 'PER'): boolean {
  const fields = toFields({ title: '', body, language });
  const start = body.indexOf(name);
  return noNames(fields, language)({ field: 'body', start, end: start + name.length, type, confidence: 0.9, strength: 5 });
}

describe('noNames', () => {
  it.each([
    ['a handle', 'Follow @DanaReedNow today.', 'DanaReedNow'],
    ['a mail address', 'Write to desk.Reed@paper.example today.', 'Reed'],
    ['a web address', 'See https://paper.example/Reed/1 today.', 'Reed'],
    ['an amount', 'It cost R12.5bn last year.', 'R12.5bn'],
    ['a title of nobody in particular', 'She thanked the new President of the club.', 'President'],
    ['an office', 'He served as Mayor for years.', 'Mayor'],
    ['an acronym of a common noun', 'The DNA was hers.', 'DNA'],
  ])('knows %s', (_title, body, name) => {
    expect(isNoName(body, name)).toBe(true);
  });

  it.each([
    ['a surname that is a title too', 'Then King said it was over.', 'King'],
    ['somebody at a place', 'A concert @ Reed Hall tonight.', 'Reed Hall'],
    ['a model', 'They flew an A320 there.', 'A320'],
    ['an organisation', 'The FBI came.', 'FBI'],
  ])('leaves %s', (_title, body, name) => {
    expect(isNoName(body, name)).toBe(false);
  });

  it.each([
    ['ar', 'بلغ السعر عشرين دولاراً أمس.', 'دولاراً'],
    ['ar', 'تراجع أمام اليورو وبالدولار.', 'اليورو'],
    ['ar', 'تراجع أمام اليورو وبالدولار.', 'وبالدولار'],
    ['en', 'The Euro fell against others.', 'Euro'],
  ])('knows a currency in %s: %s', (language, body, name) => {
    expect(isNoName(body, name, language, 'MISC')).toBe(true);
  });

  it.each([
    ['ar', 'وصل ريال مدريد أمس.', 'ريال مدريد', 'ORG'],
    ['ar', 'تصدر ريال الدوري.', 'ريال', 'ORG'],
    ['ar', 'أسعار داو جونز ترتفع.', 'داو جونز', 'MISC'],
  ] as const)('leaves what is called like a currency in %s: %s', (language, body, name, type) => {
    expect(isNoName(body, name, language, type)).toBe(false);
  });
});

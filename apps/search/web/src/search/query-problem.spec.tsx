/** @jest-environment @happy-dom/jest-environment */
import { Problem } from '@naba/problem-details';
import { toArticleQuery } from '../../../src/compile/article-query';
import { articleFilter, parseParameters } from '../../../src/request/article-filters';
import { ApiProblem } from '../api/api-problem';
import { all, mount, textsOf } from '../shell/mount.fixture';
import type { InterfaceLanguage } from '../text/words';
import { arabic } from '../text/words.ar';
import { english } from '../text/words.en';
import { QueryProblem } from './query-problem';

/** What the API answers to a query that it cannot read. */
function refuse(q: string): ApiProblem {
  try {
    toArticleQuery(parseParameters(articleFilter, { q }), { find: () => undefined, formsOf: () => [] });
  } catch (error) {
    if (error instanceof Problem) return new ApiProblem(error.toDetails());
    throw error;
  }
  throw new Error(`${q} can be read.`);
}

const draw = (q: string, language?: InterfaceLanguage): HTMLElement =>
  mount(<QueryProblem problem={refuse(q)} query={q} />, language);

describe('QueryProblem', () => {
  it('marks the whole word at fault, and leads to the right query', () => {
    const page = draw('flood titel:rain');
    expect(textsOf(page, 'h2')).toEqual([english.queryWrongAt('7')]);
    expect(textsOf(page, 'mark')).toEqual(['titel:']);
    expect(textsOf(page, 'code')).toEqual(['flood titel:rain']);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/?q=flood+title%3Arain');
  });

  it('marks the end where something is missing there', () => {
    expect(textsOf(draw('rain OR'), 'mark')).toEqual(['␣']);
  });

  it('leads nowhere where nothing would be left', () => {
    expect(all(draw('*'), 'a')).toEqual([]);
  });

  it('says in English what the API says, in Arabic what it means', () => {
    expect(textsOf(draw('date:2021-02-30'), 'p').at(-1)).toBe('There is no date 2021-02-30 in the calendar.');
    const page = draw('date:2021-02-30', 'ar');
    expect(textsOf(page, 'h2')).toEqual([arabic.queryWrongAt('6')]);
    expect(textsOf(page, 'mark')).toEqual(['2021-02-30']);
    expect(textsOf(page, 'p').at(-1)).toBe('لا وجود للتاريخ \u20682021-02-30\u2069 في التقويم.');
    expect(all(page, '[lang=en]')).toEqual([]);
  });

  it('says in English what is wrong where no place is at fault, or for a code that is new', () => {
    const none = new ApiProblem({ code: 'QUERY_INVALID', detail: 'No.' });
    const page = mount(<QueryProblem problem={none} query="rain" />, 'ar');
    expect([textsOf(page, 'h2'), all(page, 'code'), textsOf(page, '[lang=en]')]).toEqual([[arabic.queryWrong], [], ['No.']]);
    const later = new ApiProblem({ errors: [{ detail: 'Never.', position: 0, length: 4, code: 'RAIN_FORBIDDEN' }] });
    expect(textsOf(mount(<QueryProblem problem={later} query="rain" />, 'ar'), '[lang=en]')).toEqual(['Never.']);
  });

  it.each([
    'a'.repeat(1_001),
    '( )',
    '... !',
    'rain OR',
    'a b '.repeat(33),
    Array.from({ length: 9 }, (_, n) => `rain${n}*`).join(' '),
    '('.repeat(17) + 'rain' + ')'.repeat(17),
    'OR rain',
    'rain)',
    '(rain',
    '"rain',
    '"..."',
    'titel:rain',
    'title:body:rain',
    '*',
    'ra*in',
    'ra*',
    'rain* NEAR flood',
    'source:news* lang:ar*',
    'rain NEAR/999 flood',
    'rain NEAR (flood storm)',
    'source:a NEAR source:b',
    'title:rain NEAR body:flood',
    'lang:klingon',
    'date:soon',
    'date:2021-02-30',
  ])('has Arabic words for %p, with every value in its place', (q) => {
    const page = draw(q, 'ar');
    const meaning = textsOf(page, 'p').at(-1)!;
    expect(all(page, '[lang=en]')).toEqual([]);
    expect(meaning).toMatch(/[\u0621-\u064a]{2}.*\.$/);
    expect(meaning).not.toMatch(/undefined|\{/);
    for (const value of Object.values(refuse(q).fault?.values ?? {}))
      if (typeof value === 'string') expect(meaning).toContain(value);
  });
});

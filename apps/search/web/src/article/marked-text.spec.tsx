/** @jest-environment @happy-dom/jest-environment */
import fc from 'fast-check';
import { all, mount, textsOf } from '../shell/mount.fixture';
import { MarkedText } from './marked-text';
import type { Mark } from './marks';
import type { Placed } from './segments';

const text = 'Salem said: "the bridge of Baghdad opens" on 20 December.';
const mark = (part: string, what: Mark): Placed<Mark> => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
  what,
});
const quote = mark('the bridge of Baghdad opens', { kind: 'quote', number: 2, start: 13 });
const city = mark('Baghdad', { kind: 'LOC', entityId: 'wd:Q1530' });
const day = mark('20 December', { kind: 'date', value: '2021-12-20' });

describe('MarkedText', () => {
  it('leads from a name to its page, also inside of a quote', () => {
    const page = mount(<MarkedText text={text} marks={[city, quote, day]} />);
    const link = page.querySelector('.quoted a.type-loc');
    expect([link?.textContent, link?.getAttribute('href')]).toEqual(['Baghdad', '/entities/wd:Q1530']);
    expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2021-12-20');
  });

  it('gives a quote that is cut by names one address', () => {
    const page = mount(<MarkedText text={text} marks={[city, quote]} />);
    expect(all(page, '.quoted').length).toBeGreaterThan(1);
    expect(all(page, '#quote-2').map(({ textContent }) => textContent)).toEqual(['the bridge of ']);
  });

  it('says the text letter for letter, wherever its marks stand', () => {
    const place = fc
      .tuple(fc.nat(80), fc.nat(80))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), what: city.what }));
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.array(place, { maxLength: 5 }),
        (said, marks) => {
          expect(mount(<MarkedText text={said} marks={marks} inline />).textContent).toBe(said);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('makes a paragraph of what stands between empty lines', () => {
    expect(textsOf(mount(<MarkedText text={'one\n\ntwo\nand more'} marks={[]} />), 'p')).toEqual(['one', 'two\nand more']);
  });
});

import { describeChange } from './describe-change';
import { spread } from './read-sets';

const prose = 'The council approved the new bridge on Tuesday after a debate that lasted more than six hours, officials said.';
const of = (more: object): string[] =>
  describeChange({ url: 'https://news.example/bridge', title: 'Bridge', body: prose, ...more });

describe('describeChange', () => {
  it.each([
    ['nothing, whatever the blanks', { body: `  ${prose.replace(' ', '  ')}\n\n` }, []],
    ['letters that are composed', { title: 'Cafe\u0301 at the bridge' }, ['title: letters composed (NFC)']],
    ['control characters', { title: 'Bridge\u001a' }, ['title: control, invisible or direction characters taken out']],
    ['presentation forms', { title: '\ufe8d\ufedf\ufea0\ufeb4\ufeae' }, ['title: presentation forms or other forms of letters']],
    ['furniture', { body: `${prose}\n\nShare on Facebook` }, ['body: one line of furniture gone, a tenth to half of the text']],
    ['an author that is none', { authors: ['x'.repeat(300)] }, ['authors: one left out']],
    ['an address with tracking', { url: 'https://news.example/bridge?utm_source=x' }, ['address: identified by another form']],
  ])('tells of %s', (_, more, changes) => expect(of(more)).toEqual(changes));

  it('has nothing to say of what is refused', () => expect(of({ body: '' })).toEqual([]));
});

describe('spread', () => {
  it('takes as many as are asked for from the whole list, in order', () => {
    const list = Array.from({ length: 10 }, (_, index) => index);
    expect(spread(list, 5)).toEqual([0, 2, 4, 6, 8]);
    expect(spread(list, 20)).toEqual(list);
  });
});

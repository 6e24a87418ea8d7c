/** @jest-environment @happy-dom/jest-environment */
import { exportFormats } from '../../../src/export/export-formats';
import { all, mount } from '../shell/mount.fixture';
import { english } from '../text/words.en';
import { ExportLinks } from './export-links';
import { fromParameters } from './search-state';

const state = fromParameters(new URLSearchParams('q=rain&lang=ar&lang=en&sort=oldest&fold=false'));
const addresses = (page: HTMLElement) =>
  all<HTMLAnchorElement>(page, 'a[data-leaves]').map((link) => new URL(link.href, 'http://page'));

describe('ExportLinks', () => {
  it('has a file of each format, of the same articles, that the browser and not the page opens', () => {
    const page = mount(<ExportLinks state={state} permalink={undefined} />);
    expect(addresses(page).map(({ pathname }) => pathname)).toEqual(Object.keys(exportFormats).map(() => '/v1/articles/export'));
    expect(addresses(page).map(({ searchParams }) => searchParams.get('format'))).toEqual(Object.keys(exportFormats));
    for (const { searchParams } of addresses(page)) {
      expect([searchParams.get('q'), searchParams.getAll('lang'), searchParams.get('sort')]).toEqual([
        'rain',
        ['ar', 'en'],
        null,
      ]);
    }
  });

  it('leads to a comparison with another query, among the same articles', () => {
    const paths = (q: string): (string | null)[] =>
      all(mount(<ExportLinks state={{ ...state, q }} permalink={undefined} />), 'a:not([data-leaves])').map((link) =>
        link.getAttribute('href'),
      );
    expect(paths('rain')).toEqual(['/compare?lang=ar&lang=en&q=rain']);
    expect(paths('')).toEqual(['/compare?lang=ar&lang=en']);
  });

  it('has the lasting link once it is known', () => {
    const page = mount(<ExportLinks state={state} permalink="/?q=rain&generation=g-1" />);
    const link = all(page, 'a').find(({ textContent }) => textContent === english.permalink);
    expect(link?.getAttribute('href')).toBe('/?q=rain&generation=g-1');
  });
});

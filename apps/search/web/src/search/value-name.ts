import type { FilterName } from '../../../src/request/filter-table';
import { filterTable } from '../../../src/request/filter-table';
import { formatDate, formatMoment, nameIn, nameOfLanguage } from '../text/format';
import type { InterfaceLanguage, Words } from '../text/words';
import { knownName } from './known-names';

/**
 * How the value of a filter is called. It may come out of an address, where anything can be written.
 *
 * @param label its name where an answer gives it; else what this visit has heard of it is taken
 */
export function nameOfValue(
  filter: FilterName,
  value: string,
  text: Words,
  language: InterfaceLanguage,
  label = knownName(value),
): string {
  const entry = filterTable[filter];
  switch (entry.kind) {
    case 'terms':
      return entry.labels === 'languages' ? nameOfLanguage(value, language) : nameIn(label, language, value);
    case 'address':
      return value;
    case 'day':
      return Number.isNaN(Date.parse(value)) ? value : formatDate(value, 'day', language);
    case 'moment':
      return Number.isNaN(Date.parse(value)) ? value : formatMoment(value, language, 'short');
    case 'area':
      return text.mapArea;
  }
}

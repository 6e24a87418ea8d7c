import { testGolden } from '../../../test/support/golden';
import { findDates, localDayOf, parsePublishedDate } from './index';

const aThursday = new Date('2021-12-23T10:00:00Z');

testGolden(__dirname, 'mentioned', (text) =>
  findDates(text, aThursday)
    .map((date) => `${date.text} = ${date.value}`)
    .join('\n'),
);

testGolden(__dirname, 'mentioned.fr', (text) => {
  const dates = findDates(text, aThursday, undefined, 'fr').map((date) => `${date.text} = ${date.value}`);
  return dates.length === 0 ? '(none)' : dates.join('\n');
});

testGolden(__dirname, 'published', (text) => {
  const date = parsePublishedDate(text);
  if (date === undefined) return '(none)';
  const day = localDayOf(date);
  return `${date.value} ${date.precision}${day === undefined ? '' : `, local day ${day}`}${date.calendar ? ` (${date.calendar})` : ''}`;
});

import { formatDate, formatMoment } from '../text/format';
import type { InterfaceLanguage } from '../text/words';
import type { Interval } from './brush';

/** The name of a bucket: its hour, day, month or year; a week is named by its first day. */
export function bucketLabel(date: string, interval: Interval, language: InterfaceLanguage): string {
  if (interval === 'hour') return formatMoment(date, language, 'short');
  return formatDate(date, interval === 'week' ? 'day' : interval, language);
}

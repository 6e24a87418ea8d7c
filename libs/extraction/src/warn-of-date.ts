import type { Warn } from '@naba/contracts';
import type { PublishedDate } from '@naba/dates';
import { hasNoZone } from '@naba/dates';

/** What was read of a page's dates, and which was chosen. */
export interface ReadDates {
  readonly date: PublishedDate;
  readonly declared: readonly PublishedDate[];
  readonly inAddress: readonly PublishedDate[];
  /** Of lines that date the article, the surest first. */
  readonly visible: () => readonly PublishedDate[];
  /** Whether the surest of those lines speaks of an update. */
  readonly isUpdate: () => boolean;
  /** Dates that can be read with the month first or second. */
  readonly ambiguous: ReadonlySet<PublishedDate>;
}

/** Tells what is unsure in the date of a page. Two statements that agree on the day are sure of it. */
export function warnOfDate({ date, declared, inAddress, visible, isUpdate, ambiguous }: ReadDates, warn: Warn): void {
  if (hasNoZone(date)) warn('DATE_WITHOUT_ZONE');
  const isOnDay = (other: PublishedDate): boolean => other.value.slice(0, 10) === date.value.slice(0, 10);
  if (declared.length === 0) {
    if (inAddress.length === 0) warn(isUpdate() ? 'DATE_OF_UPDATE' : 'DATE_FROM_LINE');
    else if (!visible().some(isOnDay)) warn('DATE_FROM_ADDRESS');
  }
  const isConfirmed = (): boolean =>
    [...declared, ...inAddress, ...visible()].some((other) => !ambiguous.has(other) && isOnDay(other));
  if (ambiguous.has(date) && !isConfirmed()) warn('DATE_ORDER_GUESSED');
}

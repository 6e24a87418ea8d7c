import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Timeline } from '../api/answers';
import { DataTable } from '../operations/data-table';
import { usePreferences } from '../shell/preferences';
import { formatNumber } from '../text/format';
import { bucketLabel } from './bucket-label';

interface ChartNumbersProps {
  /** Absent until there is an answer. */
  readonly timeline: Timeline | undefined;
  /** Where the same numbers are as CSV. */
  readonly csv: string;
}

/** The numbers behind a chart over time: as a table, and as a file. */
export function ChartNumbers({ timeline, csv }: ChartNumbersProps): JSX.Element {
  const { language, text } = usePreferences();
  const [open, setOpen] = useState(false);
  return (
    <details class="numbers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.compareTable}</summary>
      {open && timeline && (
        <>
          <p class="actions">
            <a class="button" data-leaves href={csv}>
              CSV
            </a>
          </p>
          <DataTable
            head={[text.compareDate, text.results]}
            rows={timeline.buckets.map(({ date, count }) => [
              bucketLabel(date, timeline.interval, language),
              formatNumber(count, language),
            ])}
          />
        </>
      )}
    </details>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Timeline as TimelineData } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import { formatPlural, nameOfZone } from '../text/format';
import { bucketLabel } from './bucket-label';
import type { Days } from './brush';
import { moveHandle, toDays } from './brush';
import { ChartNumbers } from './chart-numbers';
import { TimelineBars } from './timeline-bars';
import { TimelineDays } from './timeline-days';

interface TimelineProps {
  /** Absent until there is an answer; its room is kept. */
  readonly timeline: TimelineData | undefined;
  readonly days: { readonly from: string | undefined; readonly to: string | undefined };
  /** Where the numbers are as CSV. */
  readonly csv: string;
  readonly onChange: (days: Partial<Days>) => void;
}

const empty: TimelineData = { interval: 'day', buckets: [] };

/** Articles over time. A stretch is chosen by dragging over the bars, with two handles by the keyboard, or as dates. */
export function Timeline({ timeline, days, csv, onChange }: TimelineProps): JSX.Element {
  const { language, text } = usePreferences();
  const { buckets, interval } = timeline ?? empty;
  const last = buckets.length - 1;
  // Where the handles were moved belongs to one timeline: another one is whole from its first drawing on.
  const [moved, setMoved] = useState<{ readonly of: TimelineData | undefined; readonly handles: readonly [number, number] }>();
  const handles = moved?.of === timeline && moved ? moved.handles : ([0, last] as const);
  const setHandles = (to: readonly [number, number]): void => setMoved({ of: timeline, handles: to });
  const mirrored = language === 'ar';
  const [first, second] = [Math.min(...handles), Math.min(last, Math.max(...handles))];
  const isWhole = first === 0 && second === last;

  const choose = (one: number, other: number): void => {
    const chosen = toDays(buckets, interval, one, other);
    if (chosen && !(Math.min(one, other) === 0 && Math.max(one, other) === last)) onChange(chosen);
  };
  const onKey = (event: KeyboardEvent, handle: 0 | 1): void => {
    if (event.key === 'Enter') choose(first, second);
    else if (event.key === 'Escape') setHandles([0, last]);
    else {
      const moved = moveHandle(handle === 0 ? first : second, event.key, buckets.length, mirrored, interval === 'hour' ? 24 : 1);
      if (moved === undefined) return;
      setHandles(handle === 0 ? [Math.min(moved, second), second] : [first, Math.max(moved, first)]);
    }
    event.preventDefault();
  };
  const handle = (which: 0 | 1): JSX.Element => {
    const index = which === 0 ? first : second;
    const bucket = buckets[index];
    return (
      <span
        class="handle"
        role="slider"
        tabIndex={0}
        aria-label={which === 0 ? text.filterNames.from : text.filterNames.to}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={index}
        aria-valuetext={
          bucket && `${bucketLabel(bucket.date, interval, language)}: ${formatPlural(text.articles, bucket.count, language)}`
        }
        style={{ insetInlineStart: `${((index + which) / buckets.length) * 100}%` }}
        onKeyDown={(event) => onKey(event, which)}
      />
    );
  };

  return (
    <section class="timeline" aria-label={text.timeline}>
      <div class="chart">
        {timeline && buckets.length > 0 && (
          <>
            <TimelineBars
              timeline={timeline}
              mirrored={mirrored}
              chosen={isWhole ? undefined : [first, second]}
              onMove={(one, other) => setHandles([one, other])}
              onChoose={choose}
            />
            {handle(0)}
            {handle(1)}
          </>
        )}
        {timeline && buckets.length === 0 && <p class="quiet">{text.timelineNone}</p>}
      </div>
      <p class="axis" aria-hidden="true">
        <span>{buckets[first] && bucketLabel(buckets[first].date, interval, language)}</span>
        {!isWhole && <b>{text.timelineHelp}</b>}
        <span>{buckets[second] && bucketLabel(buckets[second].date, interval, language)}</span>
      </p>
      <p class="zone">{interval === 'hour' ? text.timelineHours(nameOfZone(language)) : text.timelineDays}</p>
      <TimelineDays days={days} onChange={onChange} />
      <ChartNumbers timeline={timeline} csv={csv} />
    </section>
  );
}

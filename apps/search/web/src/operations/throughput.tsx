import type { JSX } from 'preact';
import type { OperationsAnswer, Timeline } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import { Section } from '../shell/section';
import { formatMoment, formatNumber } from '../text/format';
import { ChartNumbers } from '../timeline/chart-numbers';
import { TimelineBars } from '../timeline/timeline-bars';

/** Articles that became searchable, by minute. */
export function Throughput({ minutes }: { minutes: OperationsAnswer['throughput'] }): JSX.Element {
  const { language, text } = usePreferences();
  const most = Math.max(0, ...minutes.map(({ count }) => count));
  const total = minutes.reduce((sum, { count }) => sum + count, 0);
  const [first, last] = [minutes[0], minutes.at(-1)];
  const timeline: Timeline = { interval: 'hour', buckets: minutes.map(({ minute, count }) => ({ date: minute, count })) };
  const table = ['date,articles', ...minutes.map(({ minute, count }) => `${minute},${count}`)].join('\r\n');
  return (
    <Section title={text.throughput}>
      <p>
        <b>{formatNumber(total, language)}</b> · {text.perMinute(formatNumber(most, language))}
      </p>
      <div class="chart">
        <TimelineBars timeline={timeline} mirrored={language === 'ar'} />
      </div>
      <p class="axis">
        <span>{first && formatMoment(first.minute, language)}</span>
        <span>{last && formatMoment(last.minute, language)}</span>
      </p>
      <ChartNumbers timeline={timeline} csv={`data:text/csv;charset=utf-8,${encodeURIComponent(table)}`} />
    </Section>
  );
}

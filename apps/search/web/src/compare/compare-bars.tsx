import type { JSX } from 'preact';
import type { CompareAnswer } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import { formatShare } from '../text/format';
import { bucketLabel } from '../timeline/bucket-label';

const height = 100;
const gap = 0.2;

/** For each date a bar of each query, side by side on one scale, in the direction of the interface. The table behind it says the same. */
export function CompareBars({ answer, mirrored }: { answer: CompareAnswer; mirrored: boolean }): JSX.Element {
  const { language } = usePreferences();
  const { interval, articles, queries } = answer;
  const count = articles.buckets.length;
  const most = Math.max(...queries.flatMap(({ buckets }) => buckets.map(({ share }) => share))) || 1;
  const width = (1 - gap) / queries.length;
  return (
    <div class="chart compare-chart">
      <svg viewBox={`0 0 ${count} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {queries.map(({ q, buckets }, which) => (
          <g key={which} class={which === 0 ? 'first' : 'second'}>
            {buckets.map(({ date, share }, at) => {
              const start = at + gap / 2 + which * width;
              const tall = (share / most) * height;
              return (
                <rect
                  key={date}
                  class="bar"
                  x={mirrored ? count - start - width : start}
                  y={height - tall}
                  width={width}
                  height={tall}
                >
                  <title>{`${bucketLabel(date, interval, language)}: \u2068${q}\u2069 ${formatShare(share, language)}`}</title>
                </rect>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}

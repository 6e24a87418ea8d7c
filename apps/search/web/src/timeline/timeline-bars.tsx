import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Timeline } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import { formatPlural } from '../text/format';
import { bucketAt } from './brush';
import { bucketLabel } from './bucket-label';

const height = 64;
const gap = 0.15;

interface TimelineBarsProps {
  readonly timeline: Timeline;
  readonly mirrored: boolean;
  readonly chosen?: readonly [number, number] | undefined;
  readonly onMove?: (one: number, other: number) => void;
  readonly onChoose?: (one: number, other: number) => void;
}

/** The bars alone, in the direction of the interface; with `onMove` they can be dragged over. */
export function TimelineBars({ timeline, mirrored, chosen, onMove, onChoose }: TimelineBarsProps): JSX.Element {
  const { language, text } = usePreferences();
  const start = useRef<number>(undefined);
  const { buckets, interval } = timeline;
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const under = (event: PointerEvent & { readonly currentTarget: SVGSVGElement }): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return bucketAt((event.clientX - left) / width, buckets.length, mirrored);
  };
  return (
    <svg
      viewBox={`0 0 ${buckets.length} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (!onMove) return;
        start.current = under(event);
        event.currentTarget.setPointerCapture(event.pointerId);
        onMove(start.current, start.current);
      }}
      onPointerMove={(event) => {
        if (start.current !== undefined) onMove?.(start.current, under(event));
      }}
      onPointerUp={(event) => {
        if (start.current !== undefined) onChoose?.(start.current, under(event));
        start.current = undefined;
      }}
    >
      {buckets.map(({ date, count }, index) => {
        const x = mirrored ? buckets.length - 1 - index : index;
        const tall = count === 0 ? 0 : Math.max(2, (count / most) * (height - 4));
        const out = chosen && (index < chosen[0] || index > chosen[1]);
        return (
          <g key={date} class={out === true ? 'out' : undefined}>
            <title>{`${bucketLabel(date, interval, language)}: ${formatPlural(text.articles, count, language)}`}</title>
            <rect class="room" x={x} y={0} width={1} height={height} />
            <rect class="bar" x={x + gap / 2} y={height - tall} width={1 - gap} height={tall} />
            {count === 0 && <rect class="gap" x={x + gap / 2} y={height - 1} width={1 - gap} height={1} />}
          </g>
        );
      })}
    </svg>
  );
}

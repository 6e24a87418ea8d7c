import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MapPlace } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import { formatNumber, isolated, nameIn } from '../text/format';
import type { MapWindow } from './map-window';
import { move, radiusOf } from './map-window';

interface MapDrawingProps {
  readonly view: MapWindow;
  readonly places: readonly MapPlace[];
  readonly chosen: readonly string[];
  readonly onChoose: (entityId: string) => void;
  readonly onView: (view: MapWindow) => void;
}

/** Coast lines and a dot for each place. The list beside it says the same, so a screen reader passes over the drawing. */
export function MapDrawing({ view, places, chosen, onChoose, onView }: MapDrawingProps): JSX.Element {
  const { language } = usePreferences();
  const [outline, setOutline] = useState<string>();
  const held = useRef<{ readonly x: number; readonly y: number; readonly view: MapWindow }>(undefined);
  useEffect(() => {
    void import('virtual:world-outline').then(({ worldOutline }) => setOutline(worldOutline));
  }, []);
  const largest = Math.max(...places.map(({ count }) => count));
  return (
    <svg
      dir="ltr"
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      aria-hidden="true"
      onPointerDown={(event) => {
        held.current = { x: event.clientX, y: event.clientY, view };
      }}
      onPointerMove={(event) => {
        const from = held.current;
        if (!from || event.buttons === 0) return;
        const { width, height } = event.currentTarget.getBoundingClientRect();
        onView(move(from.view, (from.x - event.clientX) / width, (from.y - event.clientY) / height));
      }}
      onPointerUp={() => {
        held.current = undefined;
      }}
    >
      {outline !== undefined && <path class="land" d={outline} transform="scale(0.1)" stroke-width={view.width / 60} />}
      {places.map(({ entityId, name, lat, lon, count }) => (
        <circle
          key={entityId}
          class={chosen.includes(entityId) ? 'place chosen' : 'place'}
          cx={lon}
          cy={-lat}
          r={radiusOf(count, largest) * view.width}
          stroke-width={view.width / 300}
          onClick={() => onChoose(entityId)}
        >
          <title>{`${isolated(nameIn(name, language, entityId))}: ${formatNumber(count, language)}`}</title>
        </circle>
      ))}
    </svg>
  );
}

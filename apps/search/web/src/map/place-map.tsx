import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MapPlace } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import { formatNumber, nameIn } from '../text/format';
import { MapDrawing } from './map-drawing';
import type { MapWindow } from './map-window';
import { move, toBox, windowAround, zoom } from './map-window';

const listed = 8;

interface PlaceMapProps {
  readonly places: readonly MapPlace[];
  readonly chosen: readonly string[];
  readonly onChoose: (entityId: string) => void;
  readonly onBox?: (box: string) => void;
}

/** The places of the articles on a map, and as a list with the same choices for those who don't use it. */
export function PlaceMap({ places, chosen, onChoose, onBox }: PlaceMapProps): JSX.Element {
  const { language, text } = usePreferences();
  const [view, setView] = useState<MapWindow>(() => windowAround(places));
  const fit = (): void => setView(windowAround(places));
  useEffect(fit, [places]);
  if (places.length === 0) return <p class="quiet">{text.mapNone}</p>;

  const steps: Readonly<Record<string, () => MapWindow>> = {
    '+': () => zoom(view, 0.5),
    '-': () => zoom(view, 2),
    ArrowLeft: () => move(view, -0.25, 0),
    ArrowRight: () => move(view, 0.25, 0),
    ArrowUp: () => move(view, 0, -0.25),
    ArrowDown: () => move(view, 0, 0.25),
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    setView(step());
  };
  return (
    <>
      <div class="map" role="group" aria-label={text.map} onKeyDown={onKey}>
        <MapDrawing view={view} places={places} chosen={chosen} onChoose={onChoose} onView={setView} />
        <p class="map-buttons">
          <button type="button" aria-label={text.mapZoomIn} title={text.mapZoomIn} onClick={() => setView(zoom(view, 0.5))}>
            +
          </button>
          <button type="button" aria-label={text.mapZoomOut} title={text.mapZoomOut} onClick={() => setView(zoom(view, 2))}>
            −
          </button>
          <button type="button" onClick={fit}>
            {text.mapFit}
          </button>
          {onBox && (
            <button type="button" onClick={() => onBox(toBox(view))}>
              {text.mapHere}
            </button>
          )}
        </p>
      </div>
      <ul class="places">
        {places.slice(0, listed).map(({ entityId, name, count }) => (
          <li key={entityId}>
            <button type="button" class="link" aria-pressed={chosen.includes(entityId)} onClick={() => onChoose(entityId)}>
              <bdi>{nameIn(name, language, entityId)}</bdi>
              <small>{formatNumber(count, language)}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A part of the map in degrees; x is the longitude, y the latitude turned downwards, as the drawing has it. */
export interface MapWindow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Height by width of the drawing. */
const ratio = 0.55;
const smallestWidth = 4;
export const wholeWorld: MapWindow = { x: -180, y: -99, width: 360, height: 360 * ratio };

/** The smallest window around all points with some room, never closer than a large country. */
export function windowAround(points: readonly Point[]): MapWindow {
  if (points.length === 0) return wholeWorld;
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const width = Math.max((east - west) * 1.2, ((north - south) * 1.2) / ratio, 24);
  return windowAt((west + east) / 2, -(south + north) / 2, width);
}

/** Closer (factor below 1) or farther, around the middle. */
export function zoom({ x, y, width, height }: MapWindow, factor: number): MapWindow {
  return windowAt(x + width / 2, y + height / 2, width * factor);
}

/** Moved by a part of its size: 0.25 to the right shows what is a quarter farther east. */
export function move({ x, y, width, height }: MapWindow, right: number, down: number): MapWindow {
  return windowAt(x + width / 2 + right * width, y + height / 2 + down * height, width);
}

/** `west,south,east,north` in degrees, as the search takes it. */
export function toBox({ x, y, width, height }: MapWindow): string {
  const within = (value: number, limit: number): number => Math.round(Math.min(limit, Math.max(-limit, value)) * 100) / 100 + 0;
  return [within(x, 180), within(-(y + height), 90), within(x + width, 180), within(-y, 90)].join(',');
}

/** Radius by count: the area grows with the count, from a smallest dot that can still be hit. In parts of the window's width. */
export function radiusOf(count: number, largest: number): number {
  return 0.012 + 0.03 * Math.sqrt(count / Math.max(1, largest));
}

function windowAt(middleX: number, middleY: number, asked: number): MapWindow {
  const width = Math.min(wholeWorld.width, Math.max(smallestWidth, asked));
  const height = width * ratio;
  const held = (start: number, from: number, room: number): number => Math.min(from + room, Math.max(from, start));
  return {
    x: held(middleX - width / 2, wholeWorld.x, wholeWorld.width - width),
    y: held(middleY - height / 2, wholeWorld.y, wholeWorld.height - height),
    width,
    height,
  };
}

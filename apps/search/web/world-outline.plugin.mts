import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { Plugin } from 'vite';

type Topology = Parameters<typeof feature>[0];

type Point = readonly [x: number, y: number];

const name = 'virtual:world-outline';

/**
 * Gives the page the coast lines of Natural Earth (public domain, 1:110 million) as one SVG path: x is the longitude, y the
 * latitude turned downwards, in tenths of a degree; steps from point to point, which compress to half of what places would. Made at build time, so that the browser needs no map library.
 */
export function worldOutline(): Plugin {
  return {
    name: 'world-outline',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export const worldOutline = ${JSON.stringify(toPath())};` : undefined),
  };
}

function toPath(): string {
  const file = createRequire(import.meta.url).resolve('world-atlas/land-110m.json');
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const land = feature(topology, topology.objects['land']!);
  const shapes = land.type === 'FeatureCollection' ? land.features : [land];
  return shapes
    .flatMap(({ geometry }) =>
      geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.type === 'Polygon' ? geometry.coordinates : [],
    )
    .flatMap((ring) => copies(unwrap(ring)))
    .map(toSteps)
    .join('');
}

/** A ring as its first point and the steps to the next ones; a sign parts two numbers as well as a space does. */
function toSteps(ring: readonly Point[]): string {
  const [first = [0, 0], ...others] = ring.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  const steps = others.map(([x, y], index) => {
    const [beforeX, beforeY] = others[index - 1] ?? first;
    return [x - beforeX, y - beforeY] as const;
  });
  const moved = steps.filter(([x, y]) => x !== 0 || y !== 0);
  return `M${first.join(' ')}l${moved.flat().join(' ').replaceAll(' -', '-')}z`;
}

/** A ring that crosses the 180th meridian goes on beyond it, and one around the pole is closed along the edge of the map. */
function unwrap(ring: readonly (readonly number[])[]): Point[] {
  const points: Point[] = [];
  for (const [lon = 0, lat = 0] of ring) {
    const before = points.at(-1)?.[0] ?? lon;
    points.push([lon + 360 * Math.round((before - lon) / 360), -lat]);
  }
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  return Math.abs(last - first) < 180 ? points : [...points, [last, 90], [first, 90]];
}

/** What hangs over one edge of the map comes in at the other; the drawing cuts off the rest. */
function copies(ring: readonly Point[]): (readonly Point[])[] {
  const shift = (by: number): Point[] => ring.map(([x, y]) => [x + by, y]);
  const xs = ring.map(([x]) => x);
  return [ring, ...(Math.max(...xs) > 180 ? [shift(-360)] : []), ...(Math.min(...xs) < -180 ? [shift(360)] : [])];
}

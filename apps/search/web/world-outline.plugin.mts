import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { Plugin } from 'vite';

type Topology = Parameters<typeof feature>[0];

const name = 'virtual:world-outline';

/**
 * Gives the page the coast lines of Natural Earth (public domain, 1:110 million) as one SVG path: x is the longitude, y the
 * latitude turned downwards, in degrees. Made at build time, so that the browser needs no map library.
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
    .map((ring) => `M${ring.map(([lon, lat]) => `${toDegree(lon)} ${toDegree(-(lat ?? 0))}`).join('L')}Z`)
    .join('');
}

function toDegree(value: number | undefined): number {
  return Math.round((value ?? 0) * 10) / 10;
}

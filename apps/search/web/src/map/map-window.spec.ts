import fc from 'fast-check';
import { move, radiusOf, toBox, wholeWorld, windowAround, zoom } from './map-window';

const baghdad = { lat: 33.3, lon: 44.4 };
const point = fc.record({
  lat: fc.double({ min: -89, max: 89, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('windowAround', () => {
  it('shows every point and stays on the map', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
        const { x, y, width, height } = windowAround(points);
        for (const { lat, lon } of points) {
          expect(lon).toBeGreaterThanOrEqual(x - 1e-9);
          expect(lon).toBeLessThanOrEqual(x + width + 1e-9);
          expect(-lat).toBeGreaterThanOrEqual(y - 1e-9);
          expect(-lat).toBeLessThanOrEqual(y + height + 1e-9);
        }
        expect(x).toBeGreaterThanOrEqual(-180);
        expect(x + width).toBeLessThanOrEqual(180 + 1e-9);
      }),
    );
  });

  it('keeps the neighbourhood of a single point, and shows the world where there is none', () => {
    expect(windowAround([baghdad]).width).toBe(24);
    expect(windowAround([])).toEqual(wholeWorld);
  });
});

describe('zoom and move', () => {
  it('keep the middle, and stop at the edges of the world', () => {
    const near = windowAround([baghdad]);
    const far = zoom(near, 2);
    expect([far.x + far.width / 2, far.y + far.height / 2]).toEqual([near.x + near.width / 2, near.y + near.height / 2]);
    expect(zoom(near, 1_000)).toEqual(wholeWorld);
    expect(move(wholeWorld, 1, 1)).toEqual(wholeWorld);
    expect(move(near, 0.25, 0).x).toBeCloseTo(near.x + near.width / 4);
  });
});

describe('toBox', () => {
  it('names west, south, east and north', () => {
    expect(toBox({ x: 40, y: -40, width: 10, height: 5 })).toBe('40,35,50,40');
  });

  it('never leaves the globe', () => {
    expect(toBox(wholeWorld)).toBe('-180,-90,180,90');
  });
});

describe('radiusOf', () => {
  it('grows with the count and never vanishes', () => {
    expect(radiusOf(1, 100)).toBeGreaterThan(0.01);
    expect(radiusOf(100, 100)).toBeGreaterThan(radiusOf(10, 100));
  });
});

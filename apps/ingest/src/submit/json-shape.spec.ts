import { measureJson } from './json-shape';

const shapeOf = (text: string) => measureJson(Buffer.from(text));

describe('measureJson', () => {
  it.each([
    ['7', { depth: 0, values: 1 }],
    ['{"a":[1,2,{"b":[]}],"c":3}', { depth: 4, values: 4 }],
    [JSON.stringify({ a: '[[[,,,"]]],\\', b: '\\"[' }), { depth: 1, values: 2 }],
    ['["open, [[[', { depth: 1, values: 1 }],
    ['[[[', { depth: 3, values: 1 }],
  ])('of %s gives %j', (text, shape) => {
    expect(shapeOf(text)).toEqual(shape);
  });

  it('takes a string of nothing but escapes once through, not once for each', () => {
    const startedAt = performance.now();
    shapeOf(`"${'\\\\'.repeat(2_000_000)}"`);
    shapeOf(`"${'\\"'.repeat(2_000_000)}"`);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

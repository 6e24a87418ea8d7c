import fc from 'fast-check';
import { decodeModelFile, encodeModelFile } from './model-file';
import type { Section } from './model-file';

const section: fc.Arbitrary<Section> = fc.oneof(
  fc.int8Array(),
  fc.uint16Array(),
  fc.int32Array(),
  fc.uint32Array(),
  fc.float32Array({ noNaN: true }),
);

describe('model file', () => {
  it('gives back the facts and sections that were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.array(fc.tuple(fc.string(), section)), (facts, parts) => {
        const sections = new Map(parts);
        const read = decodeModelFile(encodeModelFile({ facts, sections }));
        expect(read.facts).toEqual(JSON.parse(JSON.stringify(facts)));
        expect([...read.sections]).toEqual([...sections]);
      }),
    );
  });

  it('reads bytes that start at an odd place in memory', () => {
    const bytes = encodeModelFile({ facts: {}, sections: new Map([['numbers', Float32Array.of(1.5, -2)]]) });
    const moved = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3);
    expect([...decodeModelFile(moved).sections.get('numbers')!]).toEqual([1.5, -2]);
  });

  it('names the section at which a file was cut short', () => {
    const bytes = encodeModelFile({ facts: {}, sections: new Map([['weights', new Int8Array(100)]]) });
    expect(() => decodeModelFile(bytes.subarray(0, bytes.length - 50))).toThrow('cut short in its section weights');
  });

  it('refuses other files', () => {
    expect(() => decodeModelFile(Buffer.from('{"not": "a model of ours"}'))).toThrow('not a tagger model');
  });
});

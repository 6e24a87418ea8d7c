import { StyleJudge } from './features/style-judge';
import { Tagger } from './tagger';
import { decodeTaggerModel, encodeTaggerModel } from './model/tagger-model';
import { tinyModel } from './model/tiny-model.fixture';

const split = (text: string): string[] => text.split(' ');

describe('Tagger', () => {
  const model = tinyModel({
    said: ['O', 9],
    in: ['O', 9],
    Sam: ['B-PER', 9],
    Hill: ['I-PER', 9],
    Paris: ['B-LOC', 9],
    Weak: ['O', 4],
  });

  it('gives type, token range and a probability of each name', () => {
    const names = new Tagger(model).tag(split('Sam Hill said in Paris'));
    expect(names).toEqual([
      { type: 'PER', start: 0, end: 2, confidence: expect.closeTo(1, 1) as number },
      { type: 'LOC', start: 4, end: 5, confidence: expect.closeTo(1, 1) as number },
    ]);
  });

  it('finds a name again that is sure elsewhere in the document', () => {
    const shy = tinyModel({ said: ['O', 9], Sam: ['B-PER', 9], Hill: ['I-PER', 7], we: ['O', 9] });
    const tagger = new Tagger(shy);
    const [, alone] = [[], tagger.tag(split('we said Hill'))];
    const [, again] = tagger.tagDocument([split('Sam Hill said'), split('we said Hill')]);
    expect(alone.filter((name) => name.type === 'PER')).toEqual([]);
    expect(again).toEqual([{ type: 'PER', start: 2, end: 3, confidence: expect.any(Number) as number }]);
  });

  it('finds the same names on every call', () => {
    const tagger = new Tagger(model);
    const first = tagger.tag(split('Sam Hill said in Paris'));
    expect(tagger.tag(split('Sam Hill said in Paris'))).toEqual(first);
  });

  it('answers an empty sentence and an empty document', () => {
    const tagger = new Tagger(model);
    expect(tagger.tag([])).toEqual([]);
    expect(tagger.tagDocument([])).toEqual([]);
    expect(tagger.tagDocument([[], split('Sam said')]).map((names) => names.length)).toEqual([0, 1]);
  });
});

describe('tagger model file', () => {
  it('tags alike after a round trip', () => {
    const model = { ...tinyModel({ Paris: ['B-LOC', 9] }), styleJudge: new StyleJudge(Float32Array.of(0.5, -1), 2) };
    const read = decodeTaggerModel(encodeTaggerModel(model));
    expect(read).toEqual(model);
    expect(encodeTaggerModel(read)).toEqual(encodeTaggerModel(model));
  });
});

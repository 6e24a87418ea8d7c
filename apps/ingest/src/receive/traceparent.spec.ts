import { traceparentOf } from './traceparent';

describe('traceparentOf', () => {
  const valid = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

  it('passes a valid trace context on', () => {
    expect(traceparentOf({ traceparent: valid })).toBe(valid);
  });

  it.each([
    undefined,
    '',
    [valid, valid],
    valid.toUpperCase(),
    valid.replace('00-', 'ff-'),
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-0af7651916cd43dd8448eb211c80319c-${'0'.repeat(16)}-01`,
  ])('drops %j', (traceparent) => {
    expect(traceparentOf({ traceparent })).toBeUndefined();
  });
});

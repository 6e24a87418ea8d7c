import { startOf } from './stream.controller';

const now = 1_640_282_400_000;

describe('startOf', () => {
  it('goes on after the last event', () => {
    expect(startOf(String(now - 5_000), now)).toEqual({ at: now - 5_000, isCut: false });
  });

  it('goes back an hour at most, and says that there is a gap', () => {
    expect(startOf(String(now - 7_200_000), now)).toEqual({ at: now - 3_600_000, isCut: true });
  });

  it.each([undefined, '', 'x', '12', String(now + 60_000)])('starts now for %s', (lastEventId) => {
    expect(startOf(lastEventId, now)).toEqual({ at: now, isCut: false });
  });
});

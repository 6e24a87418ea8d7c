import { addSaved, markSeen, parseSaved, removeSaved, savedAtMost } from './saved-searches';

const iraq = { name: 'Iraq', path: '/?q=Iraq' };
const sudan = { name: 'Sudan', path: '/?q=Sudan' };

describe('saved searches', () => {
  it('stand newest first, each address once', () => {
    expect(addSaved([sudan, iraq], { ...iraq, name: 'Iraq again' })).toEqual([{ ...iraq, name: 'Iraq again' }, sudan]);
    expect(removeSaved([sudan, iraq], iraq.path)).toEqual([sudan]);
  });

  it('know when each was last looked at', () => {
    const seen = markSeen([sudan, iraq], iraq.path, '2026-01-02T03:04:05.000Z');
    expect(seen).toEqual([sudan, { ...iraq, seenAt: '2026-01-02T03:04:05.000Z' }]);
    expect(parseSaved(JSON.stringify(seen))).toEqual(seen);
  });

  it('have a limit, and the oldest goes', () => {
    const many = Array.from({ length: savedAtMost }, (_, index) => ({ name: 'n', path: `/?q=${index}` }));
    expect(addSaved(many, iraq)).toHaveLength(savedAtMost);
    expect(addSaved(many, iraq)[0]).toEqual(iraq);
  });

  it('come back from the browser without what cannot be read or leads elsewhere', () => {
    const kept = JSON.stringify([
      iraq,
      null,
      3,
      { name: 'x' },
      { name: 'x', path: 'javascript:alert(1)' },
      { name: 'x', path: '//elsewhere' },
      { name: 'x', path: '/?q=x', seenAt: 'yesterday' },
    ]);
    expect(parseSaved(kept)).toEqual([iraq]);
    expect([parseSaved('{'), parseSaved('{}'), parseSaved(undefined)]).toEqual([[], [], []]);
  });
});

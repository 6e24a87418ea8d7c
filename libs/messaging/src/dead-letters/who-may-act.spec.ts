import type { DeadLetterNote } from './dead-letter-action';
import { actionHeaders, readAction } from './dead-letter-action';
import type { PlacedNote } from './who-may-act';
import { claimLastsMs, whoMayAct } from './who-may-act';

const start = Date.parse('2024-05-06T07:00:00Z');
const claim = (offset: number, by: string, afterMs = 0): PlacedNote => ({
  offset: String(offset),
  action: { kind: 'claimed', by, at: new Date(start + afterMs).toISOString() },
});

describe('whoMayAct', () => {
  it('lets the first on the log act, and nobody else meanwhile', () => {
    const notes = [claim(7, 'amal'), claim(8, 'badr', 5)];
    expect(whoMayAct(notes, '7')).toEqual({ kind: 'mine' });
    expect(whoMayAct(notes, '8')).toEqual({ kind: 'held', by: 'amal' });
  });

  it('lets another act once a claim was given up', () => {
    const notes = [claim(7, 'amal'), claim(8, 'badr', claimLastsMs + 1)];
    expect(whoMayAct(notes, '8')).toEqual({ kind: 'mine' });
    expect(whoMayAct([...notes, claim(9, 'amal', claimLastsMs + 2)], '9')).toEqual({ kind: 'held', by: 'badr' });
  });

  it('says what was done before, whoever asks and however long ago', () => {
    const action = { kind: 'retried', by: 'amal', at: new Date(start).toISOString() } as const;
    const notes = [claim(7, 'amal'), { offset: '8', action }, claim(9, 'badr', 2 * claimLastsMs)];
    expect(whoMayAct(notes, '9')).toEqual({ kind: 'done', action });
  });
});

describe('a note', () => {
  it.each<DeadLetterNote['action']>([
    { kind: 'claimed', by: 'amal', at: '2024-05-06T07:00:00Z' },
    { kind: 'discarded', by: 'amal', at: '2024-05-06T07:00:00Z', before: 'aa' },
    { kind: 'edited', by: 'amal', at: '2024-05-06T07:00:00Z', before: 'aa', after: 'bb' },
  ])('is read as it was written: $kind', (action) => {
    expect(readAction({ headers: actionHeaders('3:17', action) })).toEqual({ place: '3:17', action });
  });

  it('is no dead letter, and a dead letter is none', () => {
    expect(readAction({ headers: { naba_dead_code: 'EVENT_INVALID' } })).toBeUndefined();
  });
});

import { DeliveryLedger, offsetFaults } from './delivery-ledger';

describe('DeliveryLedger', () => {
  it('sees an acknowledged event that had no effect', () => {
    const ledger = new DeliveryLedger();
    ledger.acknowledge('a', 1);
    ledger.acknowledge('b', 2);
    ledger.deliver('a', 1);
    ledger.deliver('b', 1);
    expect(ledger.lost).toEqual(['b']);
    ledger.deliver('b', 2);
    expect(ledger.lost).toEqual([]);
  });

  it('sees repeated deliveries and tells them from reordered ones', () => {
    const ledger = new DeliveryLedger();
    for (const revision of [1, 2, 1, 2]) ledger.deliver('a', revision);
    for (const revision of [2, 1]) ledger.deliver('b', revision);
    expect(ledger.repeated).toEqual(['a/1', 'a/2']);
    expect(ledger.reordered).toEqual(['b/1']);
    expect(ledger.delivered).toBe(4);
  });
});

describe('offsetFaults', () => {
  it.each([
    [['5', '6', '7'], [], []],
    [['5', '7'], ['6'], []],
    [['6'], ['5'], []],
    [['5', '5', '6'], [], ['5']],
    [['5', '6', '5', '6', '7'], [], ['5', '6']],
  ])('finds gaps and repeats in %p', (offsets, gaps, repeats) => {
    expect(offsetFaults(offsets, '5')).toEqual({ gaps, repeats });
  });
});

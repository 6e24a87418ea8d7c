import { tokenOf } from './credentials';

describe('tokenOf', () => {
  it.each([
    ['Bearer naba_x', 'naba_x'],
    ['bearer  naba_x ', 'naba_x'],
    ['Basic dTpw', ''],
    ['Bearer', ''],
    ['Bearer a b', ''],
  ])('reads %j as %j', (authorization, token) => {
    expect(tokenOf({ headers: { authorization }, method: 'GET' }, true)).toBe(token);
  });

  it('takes the cookie of the page for reading alone, and only where cookies are taken', () => {
    const headers = { cookie: 'naba-theme=dark; naba-key=naba_x; more=1' };
    expect(tokenOf({ headers, method: 'GET' }, true)).toBe('naba_x');
    expect(tokenOf({ headers, method: 'HEAD' }, true)).toBe('naba_x');
    expect(tokenOf({ headers, method: 'POST' }, true)).toBeUndefined();
    expect(tokenOf({ headers, method: 'GET' }, false)).toBeUndefined();
    expect(tokenOf({ headers: { cookie: 'other-naba-key=x' }, method: 'GET' }, true)).toBeUndefined();
  });

  it('takes the header before the cookie', () => {
    const headers = { authorization: 'Bearer naba_a', cookie: 'naba-key=naba_b' };
    expect(tokenOf({ headers, method: 'GET' }, true)).toBe('naba_a');
  });
});

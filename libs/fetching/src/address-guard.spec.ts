import fc from 'fast-check';
import { checkAddress, isPublicAddress } from './address-guard';

const nobody: ReadonlySet<string> = new Set();

describe('checkAddress', () => {
  it.each([
    ['https://news.example/a?b=c', 'https://news.example/a?b=c'],
    ['http://news.example:8080/', 'http://news.example:8080/'],
    ['https://news.example:443/', 'https://news.example/'],
    ['https://news.example/a#part', 'https://news.example/a'],
    ['https://بي-بي-سي.example/', 'https://xn----ymcbgb1dxdcb.example/'],
    ['https://93.184.216.34/', 'https://93.184.216.34/'],
    ['https://[2606:2800:220:1::1]/', 'https://[2606:2800:220:1::1]/'],
  ])('lets %s pass', (address, expected) => {
    const { href } = checkAddress(address, nobody);
    expect(href.replace(/xn--[a-z0-9-]+/, 'idn')).toBe(expected.replace(/xn--[a-z0-9-]+/, 'idn'));
  });

  it.each([
    ['', 'write https://'],
    ['news.example/a', 'write https://'],
    ['https://', 'write https://'],
    ['file:///etc/passwd', 'only http and https can'],
    ['ftp://news.example/', 'only http and https can'],
    ['javascript:alert(1)', 'only http and https can'],
    ['https://me@news.example/', 'take it out'],
    ['https://:secret@news.example/', 'take it out'],
  ])('says of "%s" what to write instead', (address, advice) => {
    expect(() => checkAddress(address, nobody)).toThrow(
      expect.objectContaining({ code: 'ADDRESS_INVALID', message: expect.stringContaining(advice) as string }) as Error,
    );
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[2002:a00:1::]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://kafka/',
    'http://１２７.０.０.１/',
    'https://news.example:22/',
    'https://news.example:9200/',
  ])('refuses %s', (address) => {
    expect(() => checkAddress(address, nobody)).toThrow(expect.objectContaining({ code: 'ADDRESS_REFUSED' }) as Error);
  });

  it('takes a host that is trusted, with its port where that is named', () => {
    expect(checkAddress('http://127.0.0.1:9000/', new Set(['127.0.0.1'])).href).toBe('http://127.0.0.1:9000/');
    expect(checkAddress('http://feeds.lan:9000/', new Set(['feeds.lan:9000'])).href).toBe('http://feeds.lan:9000/');
    expect(() => checkAddress('http://feeds.lan:9001/', new Set(['feeds.lan:9000']))).toThrow('private');
    expect(() => checkAddress('http://a.feeds.lan/', new Set(['feeds.lan']))).toThrow('private');
  });
});

describe('isPublicAddress', () => {
  it.each([
    ['10.0.0.0', '10.255.255.255'],
    ['127.0.0.0', '127.255.255.255'],
    ['169.254.0.0', '169.254.255.255'],
    ['172.16.0.0', '172.31.255.255'],
    ['192.168.0.0', '192.168.255.255'],
    ['100.64.0.0', '100.127.255.255'],
    ['0.0.0.0', '0.255.255.255'],
  ])('is none from %s to %s, as themselves and within IPv6', (first, last) => {
    const toNumber = (address: string): number => address.split('.').reduce((total, byte) => total * 256 + Number(byte), 0);
    const toAddress = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
    fc.assert(
      fc.property(fc.integer({ min: toNumber(first), max: toNumber(last) }), (value) => {
        expect(isPublicAddress(toAddress(value))).toBe(false);
        expect(isPublicAddress(`::ffff:${toAddress(value)}`)).toBe(false);
        expect(isPublicAddress(`::${toAddress(value)}`)).toBe(false);
      }),
    );
  });

  it.each(['9.255.255.255', '11.0.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255', '8.8.8.8', '2a00:1450::1'])(
    'is %s, which lies beside them',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each(['', 'news.example', '1.2.3.4.5', ':::'])('is no text that is no address: "%s"', (text) =>
    expect(isPublicAddress(text)).toBe(false),
  );
});

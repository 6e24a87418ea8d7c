import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A private key (PKCS#8) and its certificate, both in PEM. */
export interface Identity {
  readonly key: string;
  readonly certificate: string;
  /** As it is seen on a connection. */
  readonly fingerprint: string;
}

/** An authority of a trial's own, and what it signs: identities of servers of this machine. */
export interface Authority {
  readonly certificate: string;
  issue(commonName: string): Identity;
}

const days = '2';

/** Makes an authority in a new folder below `parent`, by the machine's openssl. */
export function createAuthority(parent: string): Authority {
  const folder = mkdtempSync(join(parent, 'authority-'));
  const openssl = (...args: string[]): void =>
    void execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...newKey, '-days', days, '-subj', '/CN=naba-trial', '-keyout', 'ca.key', '-out', 'ca.pem');
  writeFileSync(join(folder, 'names'), 'subjectAltName=IP:127.0.0.1,DNS:localhost\nextendedKeyUsage=serverAuth,clientAuth\n');
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    certificate: read('ca.pem'),
    issue: (commonName) => {
      openssl('req', '-new', ...newKey, '-subj', `/CN=${commonName}`, '-keyout', 'own.key', '-out', 'own.csr');
      const signedBy = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'names'];
      openssl('x509', '-req', '-in', 'own.csr', ...signedBy, '-days', days, '-out', 'own.pem');
      const certificate = read('own.pem');
      return { key: read('own.key'), certificate, fingerprint: new X509Certificate(certificate).fingerprint256 };
    },
  };
}

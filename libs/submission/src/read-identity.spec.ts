import { articleId } from '@naba/article-identity';
import type { Identity } from './read-identity';
import { readIdentity } from './read-identity';
import type { SubmissionFault } from './submission.fault';
import type { Submission } from './submission.schema';

function read(submission: Submission): { identity: Identity | undefined; faults: string[] } {
  const errors: SubmissionFault[] = [];
  const identity = readIdentity(submission, errors);
  return { identity, faults: errors.map(({ pointer, detail }) => `${pointer} ${detail}`) };
}

describe('readIdentity', () => {
  it.each<[string, Submission, RegExp]>([
    ['nothing', {}, /^\/url is missing; give url, or source\.id and externalId/],
    ['a source alone', { source: { id: 'desk' } }, /^\/externalId is missing; .* needs it beside source\.id/],
    ['an id alone', { externalId: '1' }, /^\/source\/id is missing; .* needs it beside externalId/],
    ['ids of spaces', { source: { id: ' ' }, externalId: '\n' }, /^\/url is missing/],
    ['a blank id beside a source', { source: { id: 'desk' }, externalId: ' ' }, /^\/externalId is missing/],
    ['no address, which is to identify', { source: { id: 'a' }, externalId: '1', identifiedBy: 'url' }, /^\/url .*identifiedBy/],
    ['an address that is none', { url: 'news' }, /^\/url cannot be used: "news" is no absolute URL/],
  ])('says of %s the one thing that is missing', (_, submission, fault) => {
    const { identity, faults } = read(submission);
    expect([identity, faults.length]).toEqual([undefined, 1]);
    expect(faults[0]).toMatch(fault);
  });

  it('reads ids without the space around them', () => {
    const padded = read({ source: { id: ' desk ' }, externalId: ' 1\n' }).identity;
    expect(padded).toEqual({ id: articleId({ sourceId: 'desk', externalId: '1' }), sourceId: 'desk', externalId: '1' });
  });

  it('names the source by the host where the publisher gives none, or a blank one', () => {
    const url = 'https://www.news.example:8443/a';
    for (const source of [undefined, {}, { id: ' ' }]) {
      expect(read({ url, ...(source && { source }) }).identity?.sourceId).toBe('news.example');
    }
    expect(read({ url, source: { id: 'desk' } }).identity?.sourceId).toBe('desk');
  });

  it('keeps the name of a host within what the contract has room for', () => {
    const host = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(40)}.example`;
    expect(read({ url: `https://${host}/a` }).identity?.sourceId).toBe(host.slice(0, 200));
  });
});

import { AclOperationTypes, ResourcePatternTypes } from 'kafkajs';
import { consumers, deadLetterTopicOf, eventTopics, topicNames } from '@naba/contracts';
import { serviceNames } from '../support/system';
import { readRights, toAclEntries, toRoleDescriptor } from './rights';

const kafka = readRights('Rights in Kafka');
const elasticsearch = readRights('Rights in Elasticsearch');
const known: readonly string[] = [...serviceNames, 'operator'];
const entries = toAclEntries(kafka);

const may = (user: string, operation: string, resource: string, name: string): boolean =>
  kafka.some(
    (right) =>
      right.who.includes(user) &&
      right.resource === resource &&
      right.operations.includes(operation) &&
      right.names.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : each === name)),
  );

describe('the rights of docs/security.md', () => {
  it('are of services that there are, over topics that there are', () => {
    expect(kafka.length).toBeGreaterThan(10);
    expect([...kafka, ...elasticsearch].flatMap(({ who }) => who).filter((user) => !known.includes(user))).toEqual([]);
    const topics = kafka.flatMap(({ resource, names }) => (resource === 'topic' ? names : []));
    const isThere = (name: string): boolean =>
      topicNames.some((topic) => (name.endsWith('*') ? topic.startsWith(name.slice(0, -1)) : topic === name));
    expect(topics.filter((name) => !isThere(name))).toEqual([]);
  });

  it('let each consumer read its topic in its group, and set aside what it cannot take', () => {
    for (const { group, groupId, topic } of consumers) {
      expect([topic, may(group, 'Read', 'topic', topic)]).toEqual([topic, true]);
      expect([groupId, may(group, 'Read', 'group', groupId)]).toEqual([groupId, true]);
      expect([topic, may(group, 'Write', 'topic', deadLetterTopicOf(topic, group))]).toEqual([topic, true]);
    }
  });

  it('let somebody write each topic, and every publisher see all of them, as it asks for all at its start', () => {
    for (const topic of topicNames) {
      expect([topic, known.some((user) => may(user, 'Write', 'topic', topic))]).toEqual([topic, true]);
      for (const user of known.filter((name) => name !== 'search'))
        for (const operation of ['Create', 'Describe', 'DescribeConfigs'])
          expect([user, topic, may(user, operation, 'topic', topic)]).toEqual([user, topic, true]);
    }
  });

  it('let nobody but the command line write API keys, and no service write the facts of another but ingest, which sends dead letters again', () => {
    const writers = (topic: string): string[] => serviceNames.filter((user) => may(user, 'Write', 'topic', topic));
    expect(known.filter((user) => may(user, 'Write', 'topic', 'api-keys.v1'))).toEqual(['operator']);
    for (const { topic, group } of consumers) {
      expect([topic, writers(topic)]).toEqual([topic, expect.arrayContaining(['ingest'])]);
      const dead = deadLetterTopicOf(topic, group);
      expect([dead, may('ingest', 'Read', 'topic', dead), writers(dead).sort()]).toEqual([dead, true, ['ingest', group].sort()]);
    }
    const repaired: ReadonlySet<string> = new Set(consumers.map(({ topic }) => topic));
    for (const topic of eventTopics.filter((name) => name !== 'api-keys.v1')) {
      const owners = writers(topic).filter((user) => user !== 'ingest' || !repaired.has(topic) || topic === 'articles.raw.v1');
      expect([topic, owners]).toEqual([topic, [expect.any(String)]]);
    }
  });

  it('become an entry for each user, name and operation, prefixes as such', () => {
    expect(entries).toContainEqual(
      expect.objectContaining({
        principal: 'User:ingest',
        operation: AclOperationTypes.READ,
        resourceName: 'ingest.tail.',
        resourcePatternType: ResourcePatternTypes.PREFIXED,
      }),
    );
    expect(() => toAclEntries([{ who: ['a'], resource: 'topic', names: ['b'], operations: ['Reed'] }])).toThrow('Reed');
  });

  it('give no right in Elasticsearch to who has no business there', () => {
    expect(serviceNames.filter((user) => toRoleDescriptor(elasticsearch, user).indices.length === 0)).toEqual([
      'enrichment',
      'collector',
    ]);
    expect(toRoleDescriptor(elasticsearch, 'ingest')).toEqual({
      cluster: [],
      indices: [{ names: ['naba-articles*'], privileges: ['read'] }],
    });
  });
});

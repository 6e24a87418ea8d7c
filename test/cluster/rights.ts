import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } from 'kafkajs';
import type { AclEntry } from 'kafkajs';
import { repository } from '../support/system';

/** What somebody may do with a resource, as a line of a table of docs/security.md says it. */
export interface Right {
  readonly who: readonly string[];
  readonly resource: string;
  /** A name that ends in `*` is a prefix. */
  readonly names: readonly string[];
  readonly operations: readonly string[];
}

/** The rights that docs/security.md states below a heading: what operators grant and this trial grants are one table. */
export function readRights(heading: 'Rights in Kafka' | 'Rights in Elasticsearch'): Right[] {
  const text = readFileSync(join(repository, 'docs/security.md'), 'utf8');
  const section = text.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`));
  const rows = section?.split('\n').filter((line) => line.startsWith('| `')) ?? [];
  return rows.map((row) => {
    const [who = '', resource = '', names = '', operations = ''] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return { who: quoted(who), resource, names: quoted(names), operations: operations.split(', ') };
  });
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
}

const resourceTypes = { topic: AclResourceTypes.TOPIC, group: AclResourceTypes.GROUP } as const;

/** The rights as Kafka's ACL entries, one for each user, name and operation. */
export function toAclEntries(rights: readonly Right[]): AclEntry[] {
  return rights.flatMap(({ who, resource, names, operations }) =>
    who.flatMap((user) =>
      names.flatMap((name) =>
        operations.map((operation) => ({
          principal: `User:${user}`,
          host: '*',
          permissionType: AclPermissionTypes.ALLOW,
          operation: operationOf(operation),
          resourceType: resourceTypes[resource as keyof typeof resourceTypes],
          resourceName: name.replace(/\*$/, ''),
          resourcePatternType: name.endsWith('*') ? ResourcePatternTypes.PREFIXED : ResourcePatternTypes.LITERAL,
        })),
      ),
    ),
  );
}

/** As Kafka writes it: `DescribeConfigs`. */
function operationOf(name: string): AclOperationTypes {
  const constant = name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  const operation = AclOperationTypes[constant as keyof typeof AclOperationTypes] as AclOperationTypes | undefined;
  if (operation === undefined) throw new Error(`docs/security.md: Kafka has no operation ${name}.`);
  return operation;
}

/** What an API key of Elasticsearch for a user may do, as its role descriptor. */
export function toRoleDescriptor(rights: readonly Right[], user: string) {
  const own = rights.filter(({ who }) => who.includes(user));
  return {
    cluster: own.flatMap(({ resource, operations }) => (resource === 'cluster' ? operations : [])),
    indices: own.flatMap(({ resource, names, operations }) =>
      resource === 'index' ? [{ names: [...names], privileges: [...operations] }] : [],
    ),
  };
}

import type { Client } from '@elastic/elasticsearch';
import type { KafkaAccess } from './answers';
import { withAdmin } from './answers';
import { readRights, toAclEntries, toRoleDescriptor } from './rights';

/**
 * Gives each user what docs/security.md says, and nothing else.
 *
 * @returns the API keys for Elasticsearch of those that need one
 */
export async function grantRights(kafka: KafkaAccess, client: Client, users: readonly string[]): Promise<Map<string, string>> {
  await withAdmin(kafka, (admin) => admin.createAcls({ acl: toAclEntries(readRights('Rights in Kafka')) }));
  const rights = readRights('Rights in Elasticsearch');
  const keys = new Map<string, string>();
  for (const user of users) {
    const role = toRoleDescriptor(rights, user);
    if (role.indices.length === 0) continue;
    const { encoded } = await client.security.createApiKey({ name: user, role_descriptors: { [user]: role } });
    keys.set(user, encoded);
  }
  return keys;
}

import { Kafka, logLevel } from 'kafkajs';

import { startTestServers } from '../../support/servers';

jest.setTimeout(180_000);

it('brings killed servers back at the same address with what was acknowledged', async () => {
  const servers = await startTestServers({ kafka: true, elasticsearch: true });
  try {
    const { kafka, elasticsearch } = servers;
    const client = new Kafka({ brokers: [kafka.brokers], logLevel: logLevel.NOTHING });
    const admin = client.admin();
    await admin.createTopics({ topics: [{ topic: 'crash' }], waitForLeaders: true });
    const producer = client.producer();
    await producer.connect();
    await producer.send({ topic: 'crash', acks: -1, messages: [{ value: 'kept' }] });
    await Promise.all([producer.disconnect(), admin.disconnect()]);
    await fetch(`${elasticsearch.url}/crash/_doc/1`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });

    await Promise.all([kafka.kill(), elasticsearch.kill()]);
    await expect(fetch(elasticsearch.url)).rejects.toThrow();
    await Promise.all([kafka.restart(), elasticsearch.restart()]);

    const again = client.admin();
    expect((await again.fetchTopicOffsets('crash')).map(({ high }) => high)).toEqual(['1']);
    await again.disconnect();
    expect((await fetch(`${elasticsearch.url}/crash/_doc/1`)).status).toBe(200);
  } finally {
    await servers.stop();
  }
});

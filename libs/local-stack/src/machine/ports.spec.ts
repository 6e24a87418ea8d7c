import crypto from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

import { freePort, isPortFree, requireFreePort } from './ports';

describe('ports', () => {
  it('gives ports that no system hands out to outgoing connections', async () => {
    const ports = await Promise.all([freePort(), freePort(), freePort()]);
    for (const port of ports) {
      expect(port).toBeGreaterThanOrEqual(15_000);
      expect(port).toBeLessThan(32_000);
      expect(await isPortFree(port)).toBe(true);
    }
  });

  it('does not give a port that is promised to another listener, although it is free', async () => {
    const [promised, other] = await Promise.all([freePort(), freePort()]);
    const draws = [promised, promised, other];
    const draw = jest.spyOn(crypto, 'randomInt').mockImplementation(() => draws.shift());
    try {
      expect(await freePort(promised)).toBe(other);
    } finally {
      draw.mockRestore();
    }
  });

  it('names a busy port, who wanted it and the variable that moves it', async () => {
    const port = await freePort();
    const occupant = createServer().listen(port, '127.0.0.1');
    await once(occupant, 'listening');
    try {
      await expect(requireFreePort(port, 'Kafka', 'KAFKA_PORT')).rejects.toThrow(
        `Port ${port} on 127.0.0.1, wanted by Kafka, is in use by another program. Stop that program, or set KAFKA_PORT to a free port.`,
      );
    } finally {
      occupant.close();
    }
    await once(occupant, 'close');
    await expect(requireFreePort(port, 'Kafka', 'KAFKA_PORT')).resolves.toBeUndefined();
  });
});

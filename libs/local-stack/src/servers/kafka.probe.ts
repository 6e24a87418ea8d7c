import { connect } from 'node:net';

import { loopback } from '../machine/ports';

const findCoordinator = 10;
const describeGroups = 15;
const probeGroup = 'naba-readiness';

/**
 * Says whether the broker on this loopback port serves consumer groups. An open port is not enough: for the first second
 * the group coordinator is still loading, and clients that come then see errors. Asks, in Kafka's own protocol, for the
 * coordinator of a group (which also creates the offsets topic) and then for the group.
 */
export async function isKafkaReady(port: number): Promise<boolean> {
  try {
    const coordinator = await request(port, findCoordinator, text(probeGroup));
    if (coordinator.readInt16BE(0) !== 0) return false;
    const groups = await request(port, describeGroups, Buffer.concat([int32(1), text(probeGroup)]));
    return groups.readInt32BE(0) === 1 && groups.readInt16BE(4) === 0;
  } catch {
    return false;
  }
}

/** Sends one version-0 request (the oldest that the broker takes) and returns the answer's body. */
function request(port: number, apiKey: number, body: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: loopback, timeout: 2_000 });
    let received = Buffer.alloc(0);
    socket.once('connect', () => {
      const message = Buffer.concat([int16(apiKey), int16(0), int32(1), text('naba'), body]);
      socket.write(Buffer.concat([int32(message.length), message]));
    });
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 4 || received.length < 4 + received.readInt32BE(0)) return;
      socket.destroy();
      resolve(received.subarray(8)); // after the length and the correlation id
    });
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new Error('the broker did not answer')));
    socket.once('close', () => {
      reject(new Error('the broker closed the connection'));
    });
  });
}

function int16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeInt16BE(value);
  return buffer;
}

function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value);
  return buffer;
}

function text(value: string): Buffer {
  return Buffer.concat([int16(Buffer.byteLength(value)), Buffer.from(value)]);
}

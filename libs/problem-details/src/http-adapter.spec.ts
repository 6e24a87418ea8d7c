import 'reflect-metadata';
import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpAdapter } from './index';

describe('a server that closes', () => {
  it('waits for the answer that is on its way, and not for its connection, which the client keeps', async () => {
    const signals = new EventEmitter();

    @Controller()
    class Slow {
      @Get()
      async read(): Promise<string> {
        signals.emit('asked');
        await once(signals, 'answer');
        return 'whole';
      }
    }

    @Module({ controllers: [Slow] })
    class House {}

    const app = await NestFactory.create<NestFastifyApplication>(House, httpAdapter(), { logger: false });
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('preClose', () => void setImmediate(() => signals.emit('closing')));
    await app.listen(0, '127.0.0.1');
    const asked = once(signals, 'asked');
    const response = fetch(await app.getUrl());
    await asked;
    const closing = app.close();
    await once(signals, 'closing');
    signals.emit('answer');
    expect(await (await response).text()).toBe('whole');
    await closing;
  });

  it('does not wait for a connection that never asked anything', async () => {
    @Module({})
    class House {}

    const app = await NestFactory.create<NestFastifyApplication>(House, httpAdapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const accepted = once(app.getHttpServer(), 'connection');
    const socket = connect(port, '127.0.0.1');
    await accepted;
    const ended = once(socket, 'close');
    await app.close();
    await ended;
  });
});

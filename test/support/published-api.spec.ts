import type { OpenAPIObject } from '@nestjs/swagger';
import { componentsOf, problemResponses } from '@naba/problem-details';
import { z } from 'zod';
import { PublishedApi } from './published-api';

const schema = { $ref: '#/components/schemas/Thing' };
const document: OpenAPIObject = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: {
    '/things/{id}': {
      get: {
        responses: {
          200: {
            description: 'It.',
            content: {
              'application/json': { schema },
              'application/x-ndjson': { schema: { type: 'string', contentSchema: schema } as object },
              'text/event-stream': { schema: { type: 'string', contentSchema: schema } as object },
            },
          },
          ...problemResponses({ OVERLOADED: 'too much.' }),
        },
      },
    },
    '/things/none': { get: { responses: { 204: { description: 'Nothing.' } } } },
    '/things/all': {
      get: { responses: { 200: { description: 'All.', content: { 'text/csv': { schema: { type: 'string' } } } } } },
    },
  },
  components: componentsOf({ Thing: z.object({ at: z.iso.datetime(), name: z.string().optional() }) }),
};
const api = new PublishedApi(document);
const at = '2021-12-23T00:00:00Z';

function misfits(path: string, status: number, headers: Record<string, string>, body: unknown): string[] {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return api.misfits('GET', path, { status, headers: new Headers(headers), text });
}

const json = { 'content-type': 'application/json; charset=utf-8' };
const problem = { type: 'urn:naba:problem:OVERLOADED', title: 'x', status: 429, code: 'OVERLOADED', detail: 'x' };
const refused = { 'content-type': 'application/problem+json', 'retry-after': '1' };

describe('PublishedApi', () => {
  it.each([
    ['an answer', '/things/1?x=1', 200, json, { at }],
    ['lines', '/things/1', 200, { 'content-type': 'application/x-ndjson' }, `{"at":"${at}"}\n{"at":"${at}"}\n`],
    ['events', '/things/1', 200, { 'content-type': 'text/event-stream' }, `retry: 2\n\nevent: thing\ndata: {"at":"${at}"}\n\n`],
    ['text', '/things/all', 200, { 'content-type': 'text/csv' }, 'a,b'],
    ['a problem', '/things/1', 429, refused, problem],
    ['nothing', '/things/none', 204, {}, ''],
  ])('finds nothing wrong with %s that the document describes', (_, path, status, headers, body) => {
    expect(misfits(path, status, headers, body)).toEqual([]);
  });

  it.each<[string, string, number, Record<string, string>, unknown, string]>([
    ['a field that is not described', '/things/1', 200, json, { at, more: 1 }, 'additional'],
    ['a field that is missing', '/things/1', 200, json, {}, 'required'],
    ['a format that is not kept', '/things/1', 200, json, { at: '2021-13-23T00:00:00Z' }, '/at'],
    ['a bad line', '/things/1', 200, { 'content-type': 'application/x-ndjson' }, `{"at":"${at}"}\n{"at":1}\n`, '/at'],
    ['a bad event', '/things/1', 200, { 'content-type': 'text/event-stream' }, 'data: {"at":1}\n\n', '/at'],
    ['a status', '/things/1', 404, json, {}, 'status 404'],
    ['a content type', '/things/1', 200, { 'content-type': 'text/plain' }, 'x', 'text/plain'],
    ['a body where there is none', '/things/none', 204, json, { at }, 'not described'],
    ['a path', '/nothing', 200, json, {}, 'not described'],
    ['a code', '/things/1', 429, refused, { ...problem, code: 'QUERY_INVALID' }, '/code'],
    ['a header that is missing', '/things/1', 429, { 'content-type': 'application/problem+json' }, problem, 'Retry-After'],
  ])('finds %s', (_, path, status, headers, body, line) => {
    expect(misfits(path, status, headers, body).join('\n')).toContain(line);
  });
});

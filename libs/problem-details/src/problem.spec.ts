import { NotFoundException } from '@nestjs/common';
import { Problem, toProblem } from './index';

const request = { method: 'POST', url: '/v1/nothing?x=1' };

describe('toProblem', () => {
  it.each([
    [new NotFoundException(), 'ROUTE_NOT_FOUND', 404],
    [Object.assign(new Error('bad token at 3'), { statusCode: 400 }), 'BODY_NOT_JSON', 400],
    [Object.assign(new Error('too large'), { statusCode: 413 }), 'ARTICLE_TOO_LARGE', 413],
    [Object.assign(new Error('text/plain'), { statusCode: 415 }), 'MEDIA_TYPE_UNSUPPORTED', 415],
    [new TypeError('secret'), 'INTERNAL_ERROR', 500],
    ['thrown text', 'INTERNAL_ERROR', 500],
  ] as const)('gives %s the code %s and the status %i', (error, code, status) => {
    expect(toProblem(error, request).toDetails()).toMatchObject({ code, status, type: `urn:naba:problem:${code}` });
  });

  it('does not show the inner workings of a fault of ours', () => {
    expect(JSON.stringify(toProblem(new TypeError('secret'), request).toDetails())).not.toContain('secret');
  });

  it('names the route without its query', () => {
    expect(toProblem(new NotFoundException(), request).detail).toContain('POST /v1/nothing is no route');
  });

  it('leaves a problem as it is', () => {
    const problem = new Problem('QUERY_INVALID', 'no', { errors: [{ parameter: 'q', position: 3, detail: 'open quote' }] });
    expect(toProblem(problem, request)).toBe(problem);
    expect(problem.toDetails().errors).toEqual([{ parameter: 'q', position: 3, detail: 'open quote' }]);
  });
});

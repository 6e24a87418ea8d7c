import { ApiProblem, toApiProblem } from './api-problem';

const problem = (cause: { position?: number; length?: number; instead?: string }): ApiProblem =>
  new ApiProblem({ code: 'QUERY_INVALID', errors: [{ parameter: 'q', detail: 'wrong', ...cause }] });

describe('ApiProblem', () => {
  it('corrects a query where the API says what to write', () => {
    expect(problem({ position: 6, length: 6, instead: 'title:' }).corrected('flood titel:rain')).toBe('flood title:rain');
    expect(problem({ position: 5, instead: ')' }).corrected('(rain')).toBe('(rain)');
    expect(problem({ position: 0, length: 1, instead: '' }).corrected(')rain')).toBe('rain');
  });

  it('corrects nothing where it does not', () => {
    expect(problem({ position: 6 }).corrected('flood titel:rain')).toBeUndefined();
    expect(problem({ instead: 'x' }).corrected('flood')).toBeUndefined();
    expect(problem({ position: 0, length: 1, instead: '' }).corrected('* ')).toBeUndefined();
    expect(new ApiProblem({}).corrected('flood')).toBeUndefined();
  });

  it('is made of an answer whatever its body', async () => {
    const refused = await toApiProblem(new Response('{"code":"OVERLOADED","status":429}', { status: 429 }));
    expect([refused.code, refused.isMissing]).toEqual(['OVERLOADED', false]);
    expect((await toApiProblem(new Response('<html>', { status: 404 }))).isMissing).toBe(true);
  });
});

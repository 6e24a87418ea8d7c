import { sharedElasticsearch } from '../../support/shared-servers';
import { arabicCases, englishCases } from './analysis.cases';

interface Token {
  readonly token: string;
  readonly start_offset: number;
  readonly end_offset: number;
  readonly position: number;
}

async function analyze(body: Record<string, unknown>): Promise<{ status: number; tokens: Token[]; reason: string }> {
  const answer = await fetch(`${sharedElasticsearch()}/_analyze`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { tokens = [], error } = (await answer.json()) as { tokens?: Token[]; error?: unknown };
  return { status: answer.status, tokens, reason: JSON.stringify(error ?? '') };
}

describe('official analysis components give the documented tokens', () => {
  it.each([...arabicCases, ...englishCases])('$title', async ({ chain, text, tokens }) => {
    const answer = await analyze({ ...chain, text });
    expect(answer.reason).toBe('""');
    expect(answer.tokens.map(({ token }) => token)).toEqual(tokens);
  });
});

describe('offsets point into the text as it was sent', () => {
  it('through mapping', async () => {
    const { tokens } = await analyze({
      char_filter: [{ type: 'mapping', mappings: ['ـ =>'] }],
      tokenizer: 'standard',
      filter: ['arabic_normalization'],
      text: '(1)العـــراق اليوم',
    });
    expect(tokens.map(({ token, start_offset, end_offset }) => [token, start_offset, end_offset])).toEqual([
      ['1', 1, 2],
      ['العراق', 3, 12],
      ['اليوم', 13, 18],
    ]);
  });

  it('and a stop word leaves a gap in the positions', async () => {
    const { tokens } = await analyze({ analyzer: 'arabic', text: 'بغداد في العراق' });
    expect(tokens.map(({ position }) => position)).toEqual([0, 2]);
  });
});

describe('a wrong option is refused with its name', () => {
  it.each([
    ['an unknown stemmer', { filter: [{ type: 'stemmer', language: 'klingon' }] }, /\[klingon\].*add it to .*TokenFilters\.java/],
    [
      'an option that the module leaves out',
      { filter: [{ type: 'asciifolding', preserve_original: true }] },
      /\[preserve_original\].*add it to deploy\/local\/analysis-common/,
    ],
    ['elision without articles', { filter: [{ type: 'elision' }] }, /requires \[articles\]/],
    ['mapping without rules', { char_filter: [{ type: 'mapping' }] }, /requires \[mappings\]/],
    [
      'a mapping rule without an arrow',
      { char_filter: [{ type: 'mapping', mappings: ['a b'] }] },
      /invalid mapping rule \[a b\]/,
    ],
    ['an unknown filter', { filter: [{ type: 'nonesuch' }] }, /nonesuch/],
  ])('%s', async (_, chain, reason) => {
    const answer = await analyze({ tokenizer: 'standard', ...chain, text: 'x' });
    expect(answer.status).toBe(400);
    expect(answer.reason).toMatch(reason);
  });
});

import { countLines, countRooms } from './count-lines';

describe('countLines', () => {
  it('leaves out what is blank or a comment', () =>
    expect(countLines('/**\n * What it is.\n */\nconst a = 1; // why\n\n// more\n  return a;\n')).toBe(2));
});

describe('countRooms', () => {
  it('counts a spec for where it stands, an integration test for the room of its name, the rest for the whole', () => {
    const files = [
      ['libs/messaging/src/index.ts', 3],
      ['libs/messaging/src/index.spec.ts', 1],
      ['test/integration/messaging/flow.int-spec.ts', 4],
      ['apps/search/web/src/main.tsx', 2],
      ['test/e2e/page.e2e-spec.ts', 5],
      ['test/integration/kibana/import.int-spec.ts', 6],
    ] as const;
    expect(countRooms(files.map(([path, lines]) => ({ path, text: 'x;\n'.repeat(lines) })))).toEqual([
      { name: 'apps/search', code: 2, test: 0 },
      { name: 'libs/messaging', code: 3, test: 5 },
      { name: 'test', code: 0, test: 11 },
    ]);
  });
});

/** The import rules of docs/architecture.md, each with its reason. */
const pureLibraries =
  '^libs/(arabic|languages|text|unicode|dates|extraction|language|gazetteer|entities|topics|corrections|keyphrases|quotes|summary|numbers|tone|tagger|text-diff|word-readings|enrichers|article-identity|submission|models)/src';

/** The rooms of one search in the order of its way, each with the rooms behind it that it may call. */
const searchRooms = {
  request: [],
  compile: ['names'],
  find: ['names', 'read'],
  count: ['labels', 'names', 'read'],
  labels: ['names', 'read'],
  names: [],
  read: [],
};

/** What the page has from the service: tables without code. */
const tablesOfThePage = '^apps/search/src/(request/(filter-table|sorts)|answer/card-limits|export/export-formats)\\.ts$';

/** The rooms of the larger libraries, in the order of the flow. */
const libraryRooms = {
  tagger: ['lexicon', 'words', 'features', 'model', 'score', 'decode'],
  entities: ['read', 'words', 'tables', 'find', 'merge', 'gather'],
  'local-stack': ['machine', 'process', 'install', 'servers', 'stack'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle means that two places share one job; nobody can read either alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'apps-are-islands',
      comment: 'Apps meet on Kafka topics and HTTP, never in code: each is deployed and scaled alone.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-do-not-know-apps',
      comment: 'A library that knows its caller serves only that caller.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'products-do-not-know-tools',
      comment: 'What runs must build without the tests and the tools; only specs may use what those share.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.(spec|arbitrary)\\.ts$' },
      to: { path: '^(test|tools)/' },
    },
    {
      name: 'local-stack-imports-no-library',
      comment: 'The global set-up of the tests loads it by its path, where the names of our libraries are not known.',
      severity: 'error',
      from: { path: '^libs/local-stack/src', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/(?!local-stack/)' },
    },
    {
      name: 'contracts-import-only-zod',
      comment: 'The contract is what other programs build on; it must load without the rest of Naba.',
      severity: 'error',
      from: { path: '^libs/contracts/src', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/contracts/src', '^node_modules/zod'] },
    },
    {
      name: 'kafkajs-only-in-messaging',
      comment: 'The traps of the client are handled in one place.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/messaging/' },
      to: { path: '^node_modules/kafkajs' },
    },
    {
      name: 'elasticsearch-client-only-at-the-edges',
      comment: 'Queries and writes stay where their error answers are understood.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^(libs/article-index/|apps/indexer/src/write/|apps/search/src/(?!web/))' },
      to: { path: '^node_modules/@elastic' },
    },
    {
      name: 'search-needs-no-kafka',
      comment: 'Who reads asks Elasticsearch alone, and is answered whatever happens to the log.',
      severity: 'error',
      from: { path: '^apps/search/' },
      to: { path: '^libs/messaging/' },
    },
    {
      name: 'search-reads-through-one-door',
      comment:
        'Time limits, turns and failures of Elasticsearch are handled in read/; the other rooms know the shapes of its requests.',
      severity: 'error',
      from: { path: '^apps/search/src/(?!read/|web/)' },
      to: { path: '^node_modules/@elastic', dependencyTypesNot: ['type-only'] },
    },
    ...Object.entries(searchRooms).map(([room, behind]) => ({
      name: `search-flows-one-way-${room}`,
      comment: 'A search passes each room once, so each can be read alone: request, compile, find and count, labels, read.',
      severity: 'error',
      from: { path: `^apps/search/src/${room}/`, pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^apps/search/src/[^/]+/',
        // What the table of filters, the shapes of answers and the metrics say is knowledge of every room, not a step of the way.
        pathNot: `^apps/search/src/((${[room, ...behind].join('|')}|answer|measure)/|request/filter-table\\.ts$)`,
        dependencyTypesNot: ['type-only'],
      },
    })),
    ...Object.entries(libraryRooms).flatMap(([library, rooms]) =>
      rooms.map((room, index) => ({
        name: `${library}-flows-one-way-${room}`,
        comment: 'A room builds on the rooms before it, in the order of the flow; what they all know stands beside them.',
        severity: 'error',
        from: { path: `^libs/${library}/src/${room}/`, pathNot: '\\.(spec|fixture)\\.ts$' },
        to: { path: `^libs/${library}/src/(${rooms.slice(index + 1).join('|') || '-'})/` },
      })),
    ),
    {
      name: 'language-work-is-pure',
      comment: 'Text libraries are functions over text: no framework, no client, so they run offline and in any process.',
      severity: 'error',
      from: { path: [pureLibraries, '^apps/enrichment/src/enrich/'], pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(node_modules/(@nestjs|fastify|kafkajs|@elastic|pino)|libs/(messaging|article-index|config|telemetry|problem-details)/)',
      },
    },
    {
      name: 'query-language-is-pure',
      comment: 'The same query is asked of an index, of a stream and on the command line: the language knows none of them.',
      severity: 'error',
      from: { path: '^libs/search-query/src', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(node_modules/(@nestjs|fastify|kafkajs|@elastic|pino)|libs/(messaging|article-index|telemetry|gazetteer|entities)/)',
      },
    },
    {
      name: 'page-loads-tables-alone',
      comment: 'What the page imports is sent to every reader: of the service it loads tables that import types at most.',
      severity: 'error',
      from: { path: `^apps/search/web/src|${tablesOfThePage}`, pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^(apps/search/src|libs|node_modules/zod)/', pathNot: tablesOfThePage, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'libraries-have-one-door',
      comment:
        'What a library keeps inside may change without asking anybody. Only training sees the insides of what it trains, and tests the generators (the next rule).',
      severity: 'error',
      from: { path: '^(?:apps|libs|test|tools/(?!train))/', pathNot: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/.+', pathNot: '^libs/[^/]+/src/(index|.+\\.arbitrary)\\.ts$' },
    },
    {
      name: 'generators-are-for-tests',
      comment: 'A generator makes what nobody would send; only a test, or another generator, may ask one for it.',
      severity: 'error',
      from: { pathNot: '^test/|(-spec|\\.(spec|arbitrary))\\.ts$' },
      to: { path: '\\.arbitrary\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.naba)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};

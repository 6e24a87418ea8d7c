/** The page's components, as Vite takes them. */
const pageSyntax = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic', importSource: 'preact' } },
  },
};

/** What every project shares. Packages that are published as ES modules only are transformed too. */
const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.tsx$': ['@swc/jest', pageSyntax], '^.+\\.(ts|mjs|js)$': ['@swc/jest', {}] },
  transformIgnorePatterns: [
    '/node_modules/(?!(content-disposition|preact|@redocly/(openapi-core|config)|colorette|jsonpath-rfc9535)/)',
  ],
  moduleNameMapper: { '^@naba/([^/]+)$': '<rootDir>/libs/$1/src' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.naba'],
};

/** Projects that need real servers: each worker has one Kafka and one Elasticsearch for all of its suites. */
const withServers = {
  ...shared,
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

/** @type {import('jest').Config} */
export default {
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.{ts,tsx}', '<rootDir>/test/{support,chaos,cluster}/**/*.spec.ts'],
    },
    { ...withServers, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.int-spec.ts'] },
    { ...withServers, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'] },
  ],
};

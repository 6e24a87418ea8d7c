import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Parts of the syntax tree that keep something from call to call, outside every instance. */
const moduleState = [
  ...['Program > VariableDeclaration', 'Program > ExportNamedDeclaration > VariableDeclaration'].flatMap((declaration) => [
    { selector: `${declaration}[kind="let"]`, message: 'A variable of the module is state that all share: hand it on instead.' },
    {
      selector: `${declaration} > VariableDeclarator > NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet)$/][arguments.length=0]`,
      message: 'A table that fills as the process runs belongs to an instance.',
    },
    {
      selector: `${declaration} > VariableDeclarator > NewExpression[callee.name=/Array$/]`,
      message: 'Room to work in belongs to an instance or a call; a table is made with `from`.',
    },
    {
      selector: `${declaration} > VariableDeclarator:not([id.typeAnnotation.typeAnnotation.operator="readonly"]) > ArrayExpression[elements.length=0]`,
      message: 'A list that fills as the process runs belongs to an instance.',
    },
  ]),
  {
    selector: 'PropertyDefinition[static=true][readonly!=true]',
    message: 'A static variable is state that all instances share: hand it on instead.',
  },
  {
    selector: 'PropertyDefinition[static=true] > NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet)$/]',
    message: 'A table that fills as the process runs belongs to an instance.',
  },
];

/** Parts of names that are spelled the British way; `organisation` in published fields is a property, which the rule leaves alone. */
const british =
  'erialis|ormalis|ganis|cognis|kenis|mmaris|italis|imis[ei]|olour|ehaviour|avour|eighbour|abell(?:ed|ing)|ancell(?:ed|ing)|entre(?![a-z])';

/** What no file may write, for lack of a rule that has a name. */
const everywhere = [
  {
    selector: 'ImportDeclaration[importKind="value"] > ImportSpecifier[importKind="type"]',
    message: 'Import types apart, by `import type`.',
  },
];

const modelsOpenedInside = [
  {
    selector: 'NewExpression[callee.name="ModelFolder"]',
    message: 'Take the models or what is opened of them as a parameter: the app says which folder.',
  },
];

/** Lists of words belong to a language, with a card: libs/languages. Patterns keep the words that have a place of their own in them. */
const noWordLists = [String.raw`(?:[\u0600-\u06ff]+\s+){8}`, String.raw`^\s*(?:[a-z'’.-]+\s+){10,}[a-z'’.-]+\s*$`].flatMap(
  (words) =>
    ['Literal[value=', 'TemplateElement[value.raw='].map((part) => ({
      selector: `${part}/${words}/]`,
      message: 'A list of words is data: libs/languages/src/<code> (docs/recipes/language.md).',
    })),
);

export default tseslint.config(
  { ignores: ['dist/', '.naba/', 'node_modules/', 'models/', 'docs/contracts/', 'libs/api-client/src/*-api.ts', '**/.venv/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // Indexed access is checked by the compiler; `!` is the honest word inside loops whose bound was just tested.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Nest modules are classes that only carry a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Nest declares its option types as classes and takes plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // One style for constants as for all else; components, classes in variables and decorators are in PascalCase. Properties may be
      // a header, a variable of the environment or a field of somebody else.
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'default', format: ['camelCase'], leadingUnderscore: 'allow' },
        {
          selector: ['variable', 'function', 'parameter', 'import'],
          format: ['camelCase', 'PascalCase'],
          leadingUnderscore: 'allow',
        },
        { selector: ['variable', 'parameter'], modifiers: ['destructured'], format: null },
        { selector: ['variable', 'parameter'], filter: '^_+$', format: null },
        { selector: 'typeLike', format: ['PascalCase'] },
        { selector: ['objectLiteralProperty', 'typeProperty', 'objectLiteralMethod', 'typeMethod'], format: null },
      ],
      'no-restricted-syntax': ['error', ...everywhere],
      // Names are American; properties may be a published contract's (docs/glossary.md).
      'id-match': ['error', `^(?!.*(${british})).*$`],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.e2e-spec.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // One place knows the environment, so one place can refuse a bad value by its name.
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: ['libs/config/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read the environment through @naba/config.' },
      ],
    },
  },
  {
    // What is opened is opened by the app and handed on (docs/adr/0015): then two versions of a model can stand side by side.
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.fixture.ts', '**/*.factory.ts', 'apps/search/web/**', 'apps/search/src/web/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...moduleState] },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: ['libs/models/**', '**/*.spec.ts', '**/*.fixture.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...moduleState, ...modelsOpenedInside] },
  },
  {
    // Those who read text; extraction and gazetteer have lists still.
    files: [
      'libs/{arabic,dates,entities,enrichers,keyphrases,language,numbers,quotes,search-query,summary,tagger,text,tone,topics}/**/*.ts',
    ],
    ignores: ['**/*.spec.ts', '**/*.fixture.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...moduleState, ...modelsOpenedInside, ...noWordLists] },
  },
  {
    // A grammar grows by rules, each with an id and a reason, and not by branches of one.
    files: ['libs/quotes/src/**/*.ts'],
    rules: { complexity: ['error', 15] },
  },
  prettier,
);

import js from '@eslint/js';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const nodeBuiltins = builtinModules.flatMap(name => [name, `node:${name}`]);

/** The rooms of the core in the order in which data goes through them: each may import from itself and from those before it. */
const CORE = ['text', 'world', 'recognise', 'resolve', 'reading', 'correct', 'corpus', 'export', 'assistant'].map(
  name => `core/${name}`,
);
const BELOW_EXTENSION = [...CORE, 'wire', 'worker', 'host', 'extension'];
const BELOW_CLI = [...CORE, 'wire', 'worker', 'cli'];
/** Each room of `src` with the rooms whose files it may import. `core/types.ts` is the vocabulary of all. */
const ROOMS = [
  ...CORE.map((room, i) => [room, CORE.slice(0, i + 1)]),
  ['wire', [...CORE, 'wire']],
  ['worker', [...CORE, 'wire', 'worker']],
  ['host', [...CORE, 'wire', 'host']],
  ['extension', BELOW_EXTENSION],
  ['webview', [...CORE, 'wire', 'webview']],
  ['cli', BELOW_CLI],
];
const ALL = ROOMS.map(([room]) => room);

/** Globals that are not there, or not the same, on all platforms. */
const OF_A_PLATFORM = [
  'window',
  'document',
  'self',
  'process',
  'Buffer',
  'require',
  '__dirname',
  'setTimeout',
  'setInterval',
];

/** What no file of a room may import from outside `src`. */
const outside = room => (room === 'extension' ? nodeBuiltins : ['vscode', ...nodeBuiltins]);

/** The imports that lead from a room into rooms that are not below it. */
const notBelow = (room, below) =>
  ALL.filter(other => !below.includes(other)).map(other => ({
    regex: `(^|/)${other.replace('core/', '')}/`,
    message: `src/${room} may not know src/${other}: see ARCHITECTURE.md`,
  }));

export default tseslint.config(
  { ignores: ['dist/', '.vscode-test/', '.cache/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // typed-array and parallel-array reads in hot loops
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-for-of': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // VS Code takes any object with dispose() as a Disposable
      '@typescript-eslint/unbound-method': 'off', // wink hands out its helpers as properties of an object
    },
  },
  ...ROOMS.map(([room, below]) => ({
    files: [`src/${room}/**/*.ts`],
    ignores: ['**/*.node.ts', 'src/cli/**'],
    rules: { 'no-restricted-imports': ['error', { paths: outside(room), patterns: notBelow(room, below) }] },
  })),
  {
    // Of the extension and the worker only *.node.ts files may use Node; the command line always does.
    files: ['src/worker/**/*.node.ts', 'src/cli/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: notBelow('cli', BELOW_CLI) }] },
  },
  {
    files: ['src/extension/**/*.node.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: notBelow('extension', BELOW_EXTENSION) }] },
  },
  {
    // The core runs in the extension host, a worker, the browser and the command line: it may use the language alone.
    files: ['src/core/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...OF_A_PLATFORM] },
  },
  {
    // What the index on the host's side sees of time and of the platform is handed to it.
    files: ['src/host/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...OF_A_PLATFORM, 'clearTimeout', 'setImmediate', 'Date', 'performance'],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        __dirname: 'readonly',
        URL: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-floating-promises': 'error' },
  },
);

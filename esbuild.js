// Bundles everything that is shipped or run by the tests: `node esbuild.js [--watch] [--production]`.
const esbuild = require('esbuild');
const { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

const shared = {
  bundle: true,
  sourcemap: !production,
  minify: production,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] };
const browser = { ...shared, platform: 'browser', format: 'cjs', external: ['vscode'] };

const shipped = [
  { ...node, entryPoints: ['src/extension/main.node.ts'], outfile: 'dist/extension.js' },
  { ...browser, entryPoints: ['src/extension/main.web.ts'], outfile: 'dist/web/extension.js' },
  { ...node, entryPoints: ['src/worker/worker.node.ts'], outfile: 'dist/worker.js' },
  { ...browser, entryPoints: ['src/worker/worker.web.ts'], outfile: 'dist/web/worker.js', format: 'iife' },
  {
    ...browser,
    entryPoints: ['src/webview/where/main.ts'],
    outfile: 'dist/webview/where.js',
    format: 'iife',
    loader: { '.svg': 'text' },
  },
  { ...browser, entryPoints: ['src/webview/where/where.css'], outfile: 'dist/webview/where.css' },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
].filter(bundle => existsSync(bundle.entryPoints[0]));

/** A bundle of all tests in some folders, with a `run` for VS Code to call. */
function tests(base, outfile, folders, isWanted = () => true) {
  const files = folders
    .filter(existsSync)
    .flatMap(folder => readdirSync(folder, { recursive: true }).map(name => join(folder, name)))
    .filter(name => name.endsWith('.test.ts') && isWanted(name))
    .sort();
  const imports = files.map(name => `await import(${JSON.stringify('./' + name.replaceAll('\\', '/'))});`);
  const contents = [
    `import { runTests } from './test/host/run.js';`,
    `export const run = () => runTests(async () => {`,
    ...imports,
    `});`,
  ];
  const stdin = { contents: contents.join('\n'), resolveDir: __dirname, sourcefile: `${outfile}.ts`, loader: 'ts' };
  return { ...base, stdin, outfile };
}

// What both kinds of extension host must do is tested in both; `*.node.test.ts` needs Node.
const inHosts = [
  tests(node, 'dist/test/node.js', ['test/integration']),
  // What breaks down in a worker, a cache, a flood of files or one that cannot be read does so in the newest build as in any other.
  tests(
    node,
    'dist/test/oldest.js',
    ['test/integration'],
    name => !/(?:broken-worker|damaged-memory|flood|limits)\.node\.test\.ts$/.test(name),
  ),
  tests(node, 'dist/test/bench.js', ['tools/bench/host']),
  tests(node, 'dist/test/session.js', ['test/killed/in-host']),
  tests(browser, 'dist/test/web.js', ['test/integration', 'test/web'], name => !name.endsWith('.node.test.ts')),
];

/** Escapes what is not ASCII in a script: an engine keeps one that is all ASCII in half the memory, once for each thread. */
function escapeCharacters(file) {
  const script = readFileSync(file, 'utf8');
  const escape = character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // Left by esbuild are patterns, raw templates and comments; a character of a pattern may have been escaped by a backslash already.
  const escaped = script.replace(
    /(\\*)([\u0080-\uffff])/g,
    (_, slashes, character) => (slashes.length % 2 === 1 ? slashes.slice(1) : slashes) + escape(character),
  );
  if (escaped !== script) writeFileSync(file, escaped);
}

async function main() {
  if (production) rmSync('dist', { recursive: true, force: true }); // nothing of another build is packed
  const bundles = production ? shipped : [...shipped, ...inHosts];
  if (!watch) {
    await Promise.all(bundles.map(options => esbuild.build(options)));
    for (const { outfile } of shipped) if (outfile.endsWith('.js')) escapeCharacters(outfile);
    return;
  }
  const contexts = await Promise.all(bundles.map(options => esbuild.context({ ...options, logLevel: 'info' })));
  return Promise.all(contexts.map(context => context.watch()));
}

main().catch(() => process.exit(1));

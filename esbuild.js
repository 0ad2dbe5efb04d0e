// Bundles everything that is shipped or run by the tests: `node esbuild.js [--watch] [--production]`.
const esbuild = require('esbuild');
const { existsSync } = require('node:fs');

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

const shared = {
  bundle: true,
  sourcemap: !production,
  minify: production,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'info',
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] };
const browser = { ...shared, platform: 'browser', format: 'cjs', external: ['vscode'] };

const bundles = [
  { ...node, entryPoints: ['src/extension/main.node.ts'], outfile: 'dist/extension.js' },
  { ...browser, entryPoints: ['src/extension/main.web.ts'], outfile: 'dist/web/extension.js' },
  { ...node, entryPoints: ['src/worker/worker.node.ts'], outfile: 'dist/worker.js' },
  { ...browser, entryPoints: ['src/worker/worker.web.ts'], outfile: 'dist/web/worker.js', format: 'iife' },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
].filter(bundle => existsSync(bundle.entryPoints[0]));

async function main() {
  if (!watch) return Promise.all(bundles.map(options => esbuild.build(options)));
  const contexts = await Promise.all(bundles.map(options => esbuild.context(options)));
  return Promise.all(contexts.map(context => context.watch()));
}

main().catch(() => process.exit(1));

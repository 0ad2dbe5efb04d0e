/**
 * Opens the documents in a real VS Code in the browser, with the extension running: `npm start`. A folder of documents can be named,
 * `seeds/` is the default; `--port N` takes that port; `--no-open` only prints the address. Ctrl+C ends it all. The first document is open,
 * the view of Concordance beside it, and the walkthrough in the tab behind it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FIRST_LOOK, ROOT, SEEDS } from '../vscode-host/paths.js';
import { startServer, type PageRequest } from '../vscode-host/server.js';
import type { Settings } from '../vscode-host/settings.js';
import { NEWEST } from '../vscode-host/versions.js';
import { build } from './build.js';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false } },
  });
  // Asked to end while it still starts, it ends at the first chance: every process it has started ends with it.
  const asked = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map(signal => once(process, signal)));
  const { request, settings } = await firstLook(resolve(positionals[0] ?? SEEDS));
  await build();
  const server = await startServer({ version: NEWEST, port: Number(values.port), settings, installed: FIRST_LOOK });
  const address = server.address(request);
  console.log(`\nConcordance is open in VS Code ${NEWEST.vscode}:\n\n  ${address}\n\nCtrl+C ends it.`);
  if (!values['no-open']) openInBrowser(address);
  await asked;
  await server.stop();
  console.log('Ended.');
}

/**
 * What a page shows of a folder at first. Its text files are read: where none of them is below a folder "seeds", the settings of the server, not those
 * of the folder, name them all.
 * @throws {Error} when the folder is not there.
 */
export async function firstLook(
  folder: string,
): Promise<{ readonly request: PageRequest; readonly settings: Settings }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries
    .filter(entry => entry.isFile() && entry.name.toLowerCase().endsWith('.txt'))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !/[\\/](?:node_modules|\.git)[\\/]/.test(path))
    .sort();
  const seeds = texts.filter(path => /[\\/]seeds[\\/]/i.test(path));
  const file = seeds[0] ?? texts[0];
  return {
    request: { folder, extension: ROOT, ...(file ? { file } : {}) },
    settings: file && seeds.length === 0 ? { 'concordance.documents': '**/*.txt' } : {},
  };
}

/** Opens an address in the reader's own browser; without one, the printed address is all there is. */
function openInBrowser(address: string): void {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', error => console.log(`The browser could not be opened (${error.message}); follow the address.`));
  opener.unref();
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });

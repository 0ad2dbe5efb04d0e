/**
 * Opens the documents in a real VS Code in the browser, with the extension running: `npm start`. A folder of documents can be named,
 * `seeds/` is the default; `--port N` takes that port; `--no-open` only prints the address. Ctrl+C ends it all.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, SEEDS } from '../vscode-host/paths.js';
import { startServer } from '../vscode-host/server.js';
import { NEWEST } from '../vscode-host/versions.js';
import { build } from './build.js';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false } },
  });
  // Asked to end while it still starts, it ends at the first chance: every process it has started ends with it.
  const asked = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map(signal => once(process, signal)));
  await build();
  const server = await startServer({ version: NEWEST, port: Number(values.port) });
  const address = server.address({ folder: resolve(positionals[0] ?? SEEDS), extension: ROOT });
  console.log(`\nConcordance is open in VS Code ${NEWEST.vscode}:\n\n  ${address}\n\nCtrl+C ends it.`);
  if (!values['no-open']) openInBrowser(address);
  await asked;
  await server.stop();
  console.log('Ended.');
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

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

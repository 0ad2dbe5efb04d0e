/** Bundles the extension, the command line and the tests. */
import { runGuarded } from '../vscode-host/guarded.js';

/** Runs `esbuild.js`. Throws where a bundle could not be made; esbuild has said why. */
export async function build(...options: string[]): Promise<void> {
  const code = await runGuarded(process.execPath, ['esbuild.js', ...options], 120_000);
  if (code !== 0) throw new Error('The bundles could not be built.');
}

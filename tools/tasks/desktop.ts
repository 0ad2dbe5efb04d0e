/**
 * Runs the integration tests in a desktop VS Code that is downloaded, for networks that allow it: `npm run test:desktop`, with a version
 * (`npm run test:desktop -- 1.99.3`) or the latest one.
 */
import { runTests } from '@vscode/test-electron';
import { join } from 'node:path';
import { ROOT } from '../vscode-host/paths.js';
import { temporaryFolder } from '../vscode-host/temporary.js';
import { makeWorkspace } from '../vscode-host/workspace.js';
import { build } from './build.js';

async function main(version = 'stable'): Promise<void> {
  await build();
  const workspace = await makeWorkspace();
  const profile = await temporaryFolder('profile');
  try {
    const userData = [
      '--user-data-dir',
      join(profile.path, 'data'),
      '--extensions-dir',
      join(profile.path, 'extensions'),
    ];
    process.exitCode = await runTests({
      version,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: join(ROOT, 'dist', 'test', 'node.js'),
      launchArgs: [workspace.path, '--disable-extensions', '--disable-workspace-trust', ...userData],
    });
  } finally {
    await workspace.remove();
    await profile.remove();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

// Runs a task of the project, on a fresh clone too: `node tools/run.mjs TASK [ARG…]` runs `tools/tasks/TASK.ts`,
// after `npm ci` where the installed packages are not those of the lock file. Plain Node: nothing needs to be installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const packagesIn = path => JSON.parse(readFileSync(root + path, 'utf8')).packages;

function isInstalled() {
  if (!existsSync(root + 'node_modules/.package-lock.json')) return false;
  const have = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, wanted]) => path === '' || wanted.optional || have[path]?.version === wanted.version,
  );
}

const [task, ...args] = process.argv.slice(2);
if (!task || !existsSync(`${root}tools/tasks/${task}.ts`)) {
  console.error(`There is no task ${task ?? '(none was named)'} in tools/tasks.`);
  process.exit(2);
}
if (!isInstalled()) {
  console.log('Installing the packages the project needs (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const child = spawn(process.execPath, ['--import', 'tsx', `tools/tasks/${task}.ts`, ...args], {
  cwd: root,
  stdio: 'inherit',
});
// The task tidies up after itself; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});

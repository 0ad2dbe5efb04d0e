// Runs a task of the project, on a fresh clone too: `node tools/run.mjs TASK [ARG…]` runs `tools/tasks/TASK.ts`,
// after `npm ci` where the installed packages are not those of the lock file. Plain Node: nothing needs to be installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

// The guard ends the task, and every process of it, when this process ends in whatever way.
const temporary = mkdtempSync(join(tmpdir(), 'concordance-'));
const guard = [
  `${root}tools/vscode-host/guard.mjs`,
  process.execPath,
  '--import',
  'tsx',
  `tools/tasks/${task}.ts`,
  ...args,
];
const child = spawn(process.execPath, guard, {
  cwd: root,
  env: { ...process.env, CONCORDANCE_TMP: temporary, GUARD_REMOVES: temporary },
  detached: process.platform !== 'win32',
  stdio: ['pipe', 'inherit', 'inherit'],
});
const end = () => child.stdin.end();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
if (process.env.npm_lifecycle_event) {
  // npm that is ended by a signal leaves its script running: it shows in this process getting another parent.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || end(), 500).unref();
}
child.on('exit', code => {
  process.exitCode = code ?? 1;
});

// Runs a command for as long as its caller lives: `node guard.mjs COMMAND ARG…`, with a pipe as standard input.
// However the caller ends, killed included, that pipe closes; then the command and all it started are ended too,
// and the folder named in GUARD_REMOVES, if any, goes with them.
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const PATIENCE = 5000; // milliseconds between asking and ending
const windows = process.platform === 'win32';
const [command, ...args] = process.argv.slice(2);
const { GUARD_REMOVES: folder, ...env } = process.env;
// The command leads a process group of its own, so that a signal to the group reaches what it started as well.
const child = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  env,
  detached: !windows,
  windowsHide: true,
});

function signal(name) {
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // the whole group is gone already
  }
}

// Only the caller decides.
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => {});
process.stdin.resume();
process.stdin.on('close', () => {
  signal('SIGTERM');
  setTimeout(() => signal('SIGKILL'), PATIENCE).unref();
});
child.on('error', error => {
  console.error(String(error));
  process.exit(127);
});
child.on('exit', code => {
  if (!windows) signal('SIGKILL'); // whatever the command left behind goes with it
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.exit(code ?? 1);
});

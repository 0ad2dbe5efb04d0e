/** Processes that never outlive this one. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ROOT } from './paths.js';

const GUARD = fileURLToPath(new URL('guard.mjs', import.meta.url));

export interface GuardedOptions {
  /** The project's folder by default. */
  readonly cwd?: string;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running command. */
export interface Guarded {
  /** The code it ends with. */
  readonly ended: Promise<number>;
  /** Resolves with the match once the command has printed a line that matches; rejects with all it printed if it ends before. */
  printed(line: RegExp): Promise<RegExpExecArray>;
  /** Ends the command and all that it started; resolves when they are gone. Harmless when repeated. */
  stop(): Promise<void>;
}

/** Starts a command that ends when it is stopped or when this process ends, in whatever way. Its output is kept, not shown. */
export function startGuarded(command: string, args: readonly string[], options: GuardedOptions = {}): Guarded {
  const child = launch(command, args, options, 'pipe');
  const ended = endOf(child);
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
  }
  return {
    ended,
    printed: line =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = line.exec(output);
          if (!match) return;
          listeners.delete(look);
          resolve(match);
        };
        listeners.add(look);
        look();
        ended.then(() => reject(new Error(`${command} ended before it was ready:\n${output}`)), reject);
      }),
    stop: async () => {
      child.stdin?.end();
      await ended;
    },
  };
}

/**
 * Runs a command to its end with its output shown, and gives back the code it ended with. It is ended when this process
 * ends, or after `timeout` milliseconds, which throws.
 */
export async function runGuarded(
  command: string,
  args: readonly string[],
  timeout: number,
  options: GuardedOptions = {},
): Promise<number> {
  const child = launch(command, args, options, 'inherit');
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    child.stdin?.end();
  }, timeout);
  const code = await endOf(child);
  clearTimeout(timer);
  if (late.signal.aborted) throw new Error(`${command} ${args.join(' ')} did not end within ${timeout / 1000} s.`);
  return code;
}

function launch(
  command: string,
  args: readonly string[],
  { cwd = ROOT, env = {} }: GuardedOptions,
  output: 'pipe' | 'inherit',
): ChildProcess {
  return spawn(process.execPath, [GUARD, command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32', // a process group of its own, which the guard ends as a whole
    stdio: ['pipe', output, output],
    windowsHide: true,
  });
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => resolve(code ?? 1));
  });
}

/** Programs of this project as processes of their own, which can be killed. */
import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../tools/vscode-host/paths.js';

/** Bundles a script of this folder, so that it starts in no time. */
export async function bundled(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.cjs`);
  const entryPoints = [join(ROOT, 'test', 'killed', `${name}.ts`)];
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}

/** A process, and what it has printed. */
export class Running {
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;
  printed = '';
  complaints = '';

  constructor(...args: readonly string[]) {
    this.child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout!.on('data', (piece: Buffer) => (this.printed += piece.toString()));
    this.child.stderr!.on('data', (piece: Buffer) => (this.complaints += piece.toString()));
    this.ended = once(this.child, 'close');
  }

  /** Resolves with its exit code, null where it was killed, once all that it printed is there. */
  async end(): Promise<number | null> {
    await this.ended;
    return this.child.exitCode;
  }

  /** Resolves when it has printed something. */
  async begun(): Promise<void> {
    if (this.printed === '') await Promise.race([once(this.child.stdout!, 'data'), this.ended]);
  }

  /** Kills it; false where it had ended. */
  async kill(): Promise<boolean> {
    const isKilled = this.child.kill('SIGKILL');
    await this.ended;
    return isKilled && this.child.signalCode === 'SIGKILL';
  }
}

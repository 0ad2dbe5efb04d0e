/** Runs the command in this process, and makes folders for it to read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { builtCommand } from './built.js';
import { textReading } from '../../../src/worker/text-reading.js';
import { run } from '../../../src/cli/command.js';

/** What the command is given in tests: nothing on standard input, and one thread to read with. */
export const surroundings = {
  input: Readable.from([]),
  modelFolder: join(__dirname, '../../../model'),
  textReading: () => textReading,
  threadScript: '',
  cores: 1,
};

/** What the command printed and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `concordance` with arguments. */
export async function concordance(...args: string[]): Promise<Outcome> {
  return concordanceFed('', ...args);
}

/** The same with something on standard input. */
export async function concordanceFed(input: string | Uint8Array, ...args: string[]): Promise<Outcome> {
  const threadScript = await builtCommand();
  const out = new Sink();
  const err = new Sink();
  const code = await run(args, { ...surroundings, threadScript, input: Readable.from([Buffer.from(input)]), out, err });
  return { code, out: out.text, err: err.text };
}

class Sink extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** A temporary folder with files, removed after the test that made it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'concordance-'));

  file(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

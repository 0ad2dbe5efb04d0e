/** The npm client, as a command. */
import { execFile, type ExecFileException } from 'node:child_process';

/**
 * Runs npm in a folder and gives back what it printed. Throws with npm's own words where it fails.
 */
export function npm(args: readonly string[], cwd: string): Promise<string> {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  // Under `npm run` the running npm names its own script; started by hand, the shell finds npm (a .cmd file on Windows).
  const script = process.env['npm_execpath'];
  const own = script?.endsWith('.js') ? script : undefined;
  const command = own ? process.execPath : 'npm';
  const all = [...(own ? [own] : []), ...args, ...quiet];
  return new Promise((resolve, reject) => {
    const done = (error: ExecFileException | null, stdout: string, stderr: string) => {
      if (error) reject(new Error(`npm ${args.join(' ')} failed:\n${stderr || stdout || error.message}`));
      else resolve(stdout);
    };
    execFile(command, all, { cwd, shell: !own && process.platform === 'win32', maxBuffer: 1 << 26 }, done);
  });
}

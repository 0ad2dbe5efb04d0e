/** A server of VS Code on this machine: the workbench in a page, extensions in a Node extension host as on the desktop. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { vscodeBuild } from './builds.js';
import { startGuarded } from './guarded.js';
import { nodeOfMajor } from './node-runtime.js';
import { QUIET, type Settings } from './settings.js';
import { temporaryFolder } from './temporary.js';
import type { Version } from './versions.js';

export interface ServerOptions {
  readonly version: Version;
  /** Added to the quiet settings, in place before the first page loads. */
  readonly settings?: Settings;
  /** The folder of an extension that is installed beforehand; a page can run one more from its own folder. */
  readonly installed?: string;
  /** Whether folders are trusted only when the reader says so; all are by default. */
  readonly asksForTrust?: boolean;
  /** A free one is taken by default. */
  readonly port?: number;
}

/** What a page is to show. Paths are those of this machine. */
export interface PageRequest {
  /** The folder to open; none opens an empty window. */
  readonly folder?: string;
  /** The extension to run from its folder. */
  readonly extension?: string;
  /** A file to open in the editor. */
  readonly file?: string;
  /** A bundle whose `run` the extension host calls once the workbench is up. */
  readonly tests?: string;
}

export interface VSCodeServer {
  readonly port: number;
  /** The folder of all that it keeps, its workspaces' storage included. */
  readonly data: string;
  /** The address of a page. */
  address(request: PageRequest): string;
  /** Ends the server and its extension hosts and removes their data; resolves when all is gone. */
  stop(): Promise<void>;
}

/** Starts a server; it also ends when this process does. */
export async function startServer({
  version,
  settings = {},
  installed,
  asksForTrust = false,
  port = 0,
}: ServerOptions): Promise<VSCodeServer> {
  const build = await vscodeBuild(version);
  const node = await nodeOfMajor(version.node);
  const data = await temporaryFolder('vscode');
  await mkdir(join(data.path, 'data', 'User'), { recursive: true });
  await writeFile(
    join(data.path, 'data', 'User', 'settings.json'),
    JSON.stringify({ ...QUIET, ...settings }, undefined, 2),
  );

  if (installed) await cp(installed, join(data.path, 'extensions', basename(installed)), { recursive: true });

  const server = startGuarded(
    node,
    [
      join('out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      ...[
        '--server-data-dir',
        data.path,
        '--disable-telemetry',
        ...(asksForTrust ? [] : ['--disable-workspace-trust']),
      ],
      '--enable-smoke-test-driver', // makes the page honour the extension under test
      '--reconnection-grace-time=5', // seconds; otherwise each closed page leaves its extension host for three hours
    ],
    { cwd: build, env: { EXTENSIONS_GALLERY: '{}' } }, // no marketplace is asked for anything
  );
  try {
    const bound = await server.printed(/Extension host agent listening on (\d+)/);
    const authority = `localhost:${bound[1] ?? ''}`;
    const remote = (path: string) => `vscode-remote://${authority}${asUriPath(path)}`;
    return {
      port: Number(bound[1]),
      data: data.path,
      address: ({ folder, extension, file, tests }) => {
        const payload: [string, string][] = [];
        if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
        if (file) payload.push(['openFile', remote(file)]);
        if (tests) payload.push(['extensionTestsPath', remote(tests)]);
        const query = new URLSearchParams(folder ? { folder: asUriPath(folder) } : { ew: 'true' });
        query.set('payload', JSON.stringify(payload));
        return `http://${authority}/?${query.toString().replaceAll('+', '%20')}`;
      },
      stop: async () => {
        await server.stop();
        await data.remove();
      },
    };
  } catch (error) {
    await server.stop();
    await data.remove();
    throw error;
  }
}

/** `C:\folder` is `/C:/folder` in a URI. */
function asUriPath(path: string): string {
  const slashes = path.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

/** Serves VS Code as static files, the way vscode.dev is served: extensions run in a web worker of the browser. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileSystemExtension, vscodeBuild } from './builds.js';
import type { PageRequest } from './server.js';
import { QUIET, type Settings } from './settings.js';
import type { Version } from './versions.js';
import { indexPage, ROUTES, withoutServer } from './web-page.js';

export interface WebServer {
  readonly address: string;
  /** Closes the server and its connections. */
  stop(): Promise<void>;
}

/** Starts a server for one page; it lives in this process. */
export async function startWebServer(
  version: Version,
  request: PageRequest,
  settings: Settings = {},
): Promise<WebServer> {
  const build = await vscodeBuild(version);
  const script = join('out', 'vs', 'code', 'browser', 'workbench', 'workbench.js');
  const workbench = withoutServer(await readFile(join(build, script), 'utf8'));
  const testsPath =
    request.extension && request.tests && relative(request.extension, request.tests).split(sep).join('/');

  const folders: [string, string | undefined][] = [
    [ROUTES.build, build],
    [ROUTES.extension, request.extension],
    [ROUTES.fileSystem, await fileSystemExtension()],
    [ROUTES.mount, request.folder],
  ];
  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`);
    const file = locate(decodeURIComponent(url.pathname), folders);
    if (url.pathname === '/')
      send(response, '.html', indexPage(url.origin, { ...QUIET, ...settings }, request, testsPath));
    else if (file === undefined) notFound(response);
    else if (url.searchParams.has('stat')) sendJson(response, await describe(file));
    else if (url.searchParams.has('readdir')) sendJson(response, await list(file));
    else if (file === join(build, script)) send(response, '.js', workbench);
    else await sendFile(response, file);
  };
  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** The file that a path of the server stands for; undefined for what is none of its folders' business. */
function locate(path: string, folders: readonly (readonly [string, string | undefined])[]): string | undefined {
  const [route, folder] = folders.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`)) ?? [];
  if (route === undefined || folder === undefined) return undefined;
  const file = resolve(folder, `.${path.slice(route.length)}`);
  return file === folder || file.startsWith(folder + sep) ? file : undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

function head(response: ServerResponse, extension: string): void {
  response.writeHead(200, {
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'no-store',
  });
}

function send(response: ServerResponse, extension: string, body: string): void {
  head(response, extension);
  response.end(body);
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, '.json', JSON.stringify(value));
}
function notFound(response: ServerResponse): void {
  response.writeHead(404).end();
}

async function sendFile(response: ServerResponse, file: string): Promise<void> {
  if (!(await isFile(file))) {
    notFound(response);
    return;
  }
  head(response, extname(file));
  await pipeline(createReadStream(file), response);
}

async function isFile(file: string): Promise<boolean> {
  return (await unlessMissing(stat(file)))?.isFile() ?? false;
}

/** VS Code's `FileType`: 1 a file, 2 a folder. */
const typeOf = (entry: { isDirectory(): boolean }) => (entry.isDirectory() ? 2 : 1);

async function describe(file: string): Promise<unknown> {
  const stats = await unlessMissing(stat(file));
  return stats
    ? { type: typeOf(stats), ctime: stats.ctimeMs, mtime: stats.mtimeMs, size: stats.size }
    : { error: 'ENOENT' };
}

async function list(folder: string): Promise<unknown> {
  const entries = await unlessMissing(readdir(folder, { withFileTypes: true }));
  return entries ? entries.map(entry => ({ name: entry.name, type: typeOf(entry) })) : { error: 'ENOENT' };
}

/** Undefined for what is not there; other failures stay failures. */
async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** The builds of VS Code in the store. */
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './install-once.js';
import { npm } from './npm.js';
import { unpack } from './package-archive.js';
import { NEWEST, type Version } from './versions.js';

/** What a build brings along that no test needs: more than half of it. */
const BALLAST = ['node_modules/@github', 'node_modules/@microsoft/mxc-sdk'];

/** The extensions that a build keeps. Others are read and set up at each start, and have nothing to do with text. */
const KEPT = [
  'configuration-editing',
  'extension-editing',
  'html',
  'json',
  'json-language-features',
  'log',
  'markdown-basics',
  'markdown-language-features',
  'references-view',
  'search-result',
  'theme-defaults',
  'theme-modern-icons',
  'theme-seti',
  'xml',
  'yaml',
];

/**
 * The folder of a build of VS Code (that of its `product.json`), installed first if need be. The npm registry carries them inside
 * `code-server`, so no other address is asked; its own install script is not run, for nothing native is needed.
 */
export async function vscodeBuild(version: Version): Promise<string> {
  const ripgrep = version === NEWEST ? undefined : await ripgrepOf(await vscodeBuild(NEWEST));
  const folder = await installOnce(`vscode-${version.vscode}`, async draft => {
    await unpack(`code-server@${version.carrier}`, draft);
    const build = buildIn(draft);
    await npm(['install', '--omit=dev', '--ignore-scripts'], build);
    for (const path of BALLAST) await rm(join(build, path), { recursive: true, force: true });
    const extensions = join(build, 'extensions');
    for (const { name } of (await readdir(extensions, { withFileTypes: true })).filter(entry => entry.isDirectory()))
      if (!KEPT.includes(name)) await rm(join(extensions, name), { recursive: true });
    if (version === NEWEST) await keepOwnRipgrep(build);
    else if (ripgrep) await lendRipgrep(ripgrep, build);
  });
  return buildIn(folder);
}

const buildIn = (folder: string) => join(folder, 'lib', 'vscode');
const ripgreps = (build: string) => join(build, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
const isOwn = (platform: string) => platform === `${process.platform}-${process.arch}`;

/** The newest build holds ripgrep for every system; only this one's is kept. */
async function keepOwnRipgrep(build: string): Promise<void> {
  const platforms = await readdir(ripgreps(build));
  const others = platforms.filter(platform => !isOwn(platform));
  // On a system whose folder goes by another name all stay: too much is better than none.
  if (others.length === platforms.length) return;
  await Promise.all(others.map(platform => rm(join(ripgreps(build), platform), { recursive: true })));
}

async function ripgrepOf(build: string): Promise<string | undefined> {
  const own = (await readdir(ripgreps(build))).find(isOwn);
  return own && join(ripgreps(build), own);
}

/** Older builds fetch ripgrep in an install script; without it `findFiles` fails. */
async function lendRipgrep(from: string, build: string): Promise<void> {
  const to = join(build, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(to, { recursive: true });
  await cp(from, to, { recursive: true });
}

/** The folder of the file system extension that lets VS Code in a browser read a folder over HTTP. */
export async function fileSystemExtension(): Promise<string> {
  const folder = await installOnce('test-web-0.0.81', draft => unpack('@vscode/test-web@0.0.81', draft));
  return join(folder, 'fs-provider');
}

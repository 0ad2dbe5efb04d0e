/** The page of a VS Code without a server behind it: all of it, extensions included, runs in the browser. */
import { relative, sep } from 'node:path';
import type { PageRequest } from './server.js';
import type { Settings } from './settings.js';

/** Where the page finds things, as paths of its own server. */
export const ROUTES = {
  build: '/static/build',
  extension: '/static/devext',
  fileSystem: '/static/fs',
  /** The file system extension asks here for what it shows under `vscode-test-web://mount/`. */
  mount: '/static/mount',
} as const;

/** The index page. `testsPath` is the test bundle's path inside the extension. */
export function indexPage(origin: string, settings: Settings, request: PageRequest, testsPath?: string): string {
  const { protocol, host } = new URL(origin);
  const at = (path: string) => ({ scheme: protocol.slice(0, -1), authority: host, path });
  const configuration = {
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    configurationDefaults: settings,
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'vscode.vscode-test-web-fs': ['fileSearchProvider', 'textSearchProvider'] },
      webviewContentExternalBaseUrlTemplate: `${origin}${ROUTES.build}/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    additionalBuiltinExtensions: [at(ROUTES.fileSystem), at(`${ROUTES.build}/extensions/theme-defaults`)],
    developmentOptions: {
      extensions: request.extension ? [at(ROUTES.extension)] : [],
      ...(testsPath === undefined ? {} : { extensionTestsPath: at(`${ROUTES.extension}/${testsPath}`) }),
    },
    ...(request.folder ? { folderUri: mounted('/') } : {}),
    ...(request.folder && request.file
      ? {
          defaultLayout: {
            editors: [{ uri: mounted(`/${relative(request.folder, request.file).split(sep).join('/')}`) }],
            force: true,
          },
        }
      : {}),
  };
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${escapeAttribute(JSON.stringify(configuration))}">
    <meta id="vscode-workbench-web-base-url" data-settings="${ROUTES.build}">
    <meta id="vscode-workbench-auth-session" data-settings="">
    <link rel="stylesheet" href="${ROUTES.build}/out/vs/code/browser/workbench/workbench.css">
    <script>globalThis._VSCODE_FILE_ROOT = new URL('${ROUTES.build}/out/', location.href).toString();</script>
    <script type="module" src="${ROUTES.build}/out/nls.messages.js"></script>
    <script type="module" src="${ROUTES.build}/out/vs/code/browser/workbench/workbench.js"></script>
  </head>
  <body aria-label=""></body>
</html>`;
}

/** A path of the folder that is shown, as the file system extension names it. */
const mounted = (path: string) => ({ scheme: 'vscode-test-web', authority: 'mount', path });

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * The workbench script of a build, told that no server stands behind the page: it asks none for extensions, and keeps
 * the reader's data in the browser. Throws where a build no longer has the places that are changed.
 */
export function withoutServer(workbench: string): string {
  const authority = ',remoteAuthority:location.host';
  const userData = /(\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.vscodeRemote\}\),"User"\)/;
  if (!workbench.includes(authority) || !userData.test(workbench)) {
    throw new Error('This build of VS Code has another workbench script than the one the browser host was made for.');
  }
  return workbench.replace(authority, '').replace(userData, '$1.file("/").with({scheme:"vscode-userdata"}),"User")');
}

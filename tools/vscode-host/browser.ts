/** The browser that shows the workbench under test. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];

/** Where installers put browsers outside the search path. */
function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.map(app => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map(name => process.env[name])
    .filter(root => root !== undefined);
  const programs = [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ];
  return roots.flatMap(root => programs.map(program => join(root, program)));
}

/** What to do where no browser is found, in words for the developer. */
export const NO_BROWSER =
  'No Chromium, Chrome or Edge was found, and the tests in a real VS Code need one. Install it ' +
  '(Debian and Ubuntu: `apt-get install chromium`; macOS: `brew install --cask chromium`; Windows: Edge comes along), ' +
  'or name its executable in the environment variable CHROME_PATH.';

/** The path of an installed browser of the Chromium family, or undefined. `CHROME_PATH` in the environment decides if set. */
export function findBrowser(): string | undefined {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap(folder => NAMES.map(name => join(folder, name + suffix)));
  return [...onPath, ...usualPlaces()].find(existsSync);
}

/** Starts the browser without a window (with one if `CONCORDANCE_SHOW` is set). Throws with what to install where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(NO_BROWSER);
  return chromium.launch({
    executablePath,
    headless: !process.env['CONCORDANCE_SHOW'],
    args: [
      ...(process.platform === 'linux' ? ['--no-sandbox'] : []), // containers lack what the sandbox needs
      ...[
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
      ],
      ...['--disable-sync', '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests'],
    ],
  });
}

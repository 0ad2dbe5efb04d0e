/** The settings that a workbench under test starts with. */

/** Settings by their id, as in `settings.json`. */
export type Settings = Readonly<Record<string, unknown>>;

/** A quiet workbench: nothing on the screen but the documents and what the extension shows. */
export const QUIET: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'window.commandCenter': false,
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'editor.minimap.enabled': false,
  'files.autoSave': 'off', // in a browser, what is typed is saved a second later: on a slow machine before it is taken back
  'editor.cursorBlinking': 'solid', // each blink is drawn by the processor
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/** The colour themes that come with VS Code, by their kind. */
export const THEMES = {
  light: { id: 'Default Light Modern', label: 'Light Modern', mark: 'light_modern' },
  dark: { id: 'Default Dark Modern', label: 'Dark Modern', mark: 'dark_modern' },
  'high-contrast': { id: 'Default High Contrast', label: 'Dark High Contrast', mark: 'hc_black' },
  'high-contrast-light': { id: 'Default High Contrast Light', label: 'Light High Contrast', mark: 'hc_light' },
} as const satisfies Record<string, ColourTheme>;

interface ColourTheme {
  /** How settings call it. */
  readonly id: string;
  /** How the reader sees it called. */
  readonly label: string;
  /** What the page that shows it has in its class. */
  readonly mark: string;
}

export type Theme = keyof typeof THEMES;

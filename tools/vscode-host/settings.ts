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
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'editor.minimap.enabled': false,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/** The colour themes that come with VS Code, by what kind they are. */
export const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

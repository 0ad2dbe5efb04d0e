/** The reader's settings: read in one place, typed, applied at once. */
import { MINIMUM_CONFIDENCE } from '../../core/recognise/confidence.js';
import * as vscode from 'vscode';
import { KINDS, type Kind } from '../../core/types.js';

/** How marks look in the text; `none` leaves them to the overview ruler alone. */
export const MARK_STYLES = ['background', 'underline', 'none'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** All settings of the section `concordance`. */
export interface Settings {
  /** Glob of the workspace's documents. */
  readonly documents: string;
  /** Names less certain than this, 0 to 1, are left out everywhere. */
  readonly minimumConfidence: number;
  readonly marks: { readonly enabled: boolean; readonly style: MarkStyle; readonly kinds: readonly Kind[] };
  /** `mentions`: how many other mentions a hover quotes. */
  readonly hover: { readonly enabled: boolean; readonly mentions: number };
  readonly tree: { readonly followCursor: boolean };
}

const SECTION = 'concordance';
export const DEFAULT_GLOB = '**/seeds/**/*.txt';

/** The settings as they are now, and word of each change. */
export class Config implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<{ readonly before: Settings; readonly now: Settings }>();
  readonly onDidChange = this.changed.event;
  private current = read();
  private readonly listener = vscode.workspace.onDidChangeConfiguration(event => {
    if (!event.affectsConfiguration(SECTION)) return;
    const before = this.current;
    this.current = read();
    this.changed.fire({ before, now: this.current });
  });

  get settings(): Settings {
    return this.current;
  }

  /** Writes a setting where the reader would look for it: in the workspace where it is set there, else for the user. */
  async set(name: string, value: unknown): Promise<void> {
    const section = vscode.workspace.getConfiguration(SECTION);
    const inWorkspace = section.inspect(name)?.workspaceValue !== undefined;
    await section.update(
      name,
      value,
      inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
    );
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }
}

/** Reads the settings; a value of the wrong type or out of range counts as not set. */
function read(): Settings {
  const section = vscode.workspace.getConfiguration(SECTION);
  const flag = (name: string, otherwise: boolean): boolean => {
    const value = section.get<unknown>(name);
    return typeof value === 'boolean' ? value : otherwise;
  };
  const number = (name: string, least: number, most: number, otherwise: number): number => {
    const value = section.get<unknown>(name);
    return typeof value === 'number' && value >= least && value <= most ? value : otherwise;
  };
  const glob = section.get<unknown>('documents');
  const style = MARK_STYLES.find(known => known === section.get<unknown>('marks.style'));
  const kinds = section.get<Partial<Record<Kind, unknown>> | null>('marks.kinds') ?? {};
  return {
    documents: typeof glob === 'string' && glob.trim() ? glob.trim() : DEFAULT_GLOB,
    minimumConfidence: number('minimumConfidence', 0, 1, MINIMUM_CONFIDENCE),
    marks: {
      enabled: flag('marks.enabled', true),
      style: style ?? 'background',
      kinds: KINDS.filter(kind => kinds[kind] !== false),
    },
    hover: { enabled: flag('hover.enabled', true), mentions: Math.floor(number('hover.mentions', 1, 100, 10)) },
    tree: { followCursor: flag('tree.followCursor', false) },
  };
}

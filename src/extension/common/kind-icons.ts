/** The icon of each kind, in its colour. */
import * as vscode from 'vscode';
import type { Kind } from '../../core/types.js';
import { markColour } from './mark-types.js';

/** The names of the icons among those of the editor. */
export const ICON_NAMES: Readonly<Record<Kind, string>> = {
  person: 'person',
  country: 'globe',
  organisation: 'organization',
  place: 'location',
};

/** A kind's icon, in the colour of its marks. */
export function kindIcon(kind: Kind): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ICON_NAMES[kind], markColour(kind));
}

/** The icon and the colour of each kind. */
import * as vscode from 'vscode';
import type { Kind } from '../../core/types.js';

/** The names of the icons among those of the editor. */
export const ICON_NAMES: Readonly<Record<Kind, string>> = {
  person: 'person',
  country: 'globe',
  organisation: 'organization',
  place: 'location',
};

/** The colour that the manifest contributes for the marks of a kind. */
export const markColour = (kind: Kind): vscode.ThemeColor => new vscode.ThemeColor(`concordance.${kind}Mark`);

/** A kind's icon, in the colour of its marks. */
export function kindIcon(kind: Kind): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ICON_NAMES[kind], markColour(kind));
}

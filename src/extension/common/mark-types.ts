/** How a mark looks: by kind in colour and in the shape of its line, so that colour is never needed to tell kinds apart. */
import * as vscode from 'vscode';
import { KINDS, type Kind } from '../../core/types.js';
import type { MarkStyle } from './config.js';

const LINES: Record<Kind, { readonly style: string; readonly width: string }> = {
  person: { style: 'solid', width: '2px' },
  country: { style: 'double', width: '3px' },
  organisation: { style: 'dashed', width: '2px' },
  place: { style: 'dotted', width: '2px' },
};

/** The colours that the manifest contributes for a kind. */
export const markColour = (kind: Kind): vscode.ThemeColor => new vscode.ThemeColor(`concordance.${kind}Mark`);
const tintColour = (kind: Kind): vscode.ThemeColor => new vscode.ThemeColor(`concordance.${kind}Background`);

/** One decoration type for each kind, to be disposed of by the caller. */
export function createMarkTypes(style: MarkStyle): Record<Kind, vscode.TextEditorDecorationType> {
  const types = KINDS.map(kind => {
    const line: vscode.DecorationRenderOptions = {
      borderStyle: `none none ${LINES[kind].style} none`,
      borderWidth: `0 0 ${LINES[kind].width} 0`,
      borderColor: markColour(kind),
    };
    const type = vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      overviewRulerColor: markColour(kind),
      overviewRulerLane: vscode.OverviewRulerLane.Center,
      ...(style === 'none' ? {} : line),
      ...(style === 'background' ? { backgroundColor: tintColour(kind), borderRadius: '3px 3px 0 0' } : {}),
    });
    return [kind, type] as const;
  });
  return Object.fromEntries(types) as Record<Kind, vscode.TextEditorDecorationType>;
}

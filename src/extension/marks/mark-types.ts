/** How a mark looks: by kind in colour and in the shape of its line, so that colour is never needed to tell kinds apart. */
import * as vscode from 'vscode';
import { KINDS, type Kind } from '../../core/types.js';
import type { MarkStyle } from '../common/config.js';
import type { Look } from '../common/doubt.js';
import { markColour } from '../common/kind-icons.js';

const LINES: Record<Kind, { readonly style: string; readonly width: string }> = {
  person: { style: 'solid', width: '2px' },
  country: { style: 'double', width: '3px' },
  organisation: { style: 'dashed', width: '2px' },
  place: { style: 'dotted', width: '2px' },
};

const tintColour = (kind: Kind): vscode.ThemeColor => new vscode.ThemeColor(`concordance.${kind}Background`);

/** One decoration type for each look, to be disposed of by the caller. */
export function createMarkTypes(style: MarkStyle): Record<Look, vscode.TextEditorDecorationType> {
  const types = KINDS.flatMap(kind => [
    [kind, createType(kind, style === 'none' ? {} : line(kind, style))] as const,
    [`unsure ${kind}` as const, createType(kind, style === 'none' ? {} : openFrame(kind))] as const,
  ]);
  return Object.fromEntries(types) as Record<Look, vscode.TextEditorDecorationType>;
}

function createType(kind: Kind, shape: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    overviewRulerColor: markColour(kind),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    ...shape,
  });
}

function line(kind: Kind, style: MarkStyle): vscode.DecorationRenderOptions {
  return {
    borderStyle: `none none ${LINES[kind].style} none`,
    borderWidth: `0 0 ${LINES[kind].width} 0`,
    borderColor: markColour(kind),
    ...(style === 'background' ? { backgroundColor: tintColour(kind), borderRadius: '3px 3px 0 0' } : {}),
  };
}

/** The kind's own line without its tint, between two dotted ones that stand: no shade of a colour is needed to see a doubt. */
function openFrame(kind: Kind): vscode.DecorationRenderOptions {
  return {
    borderStyle: `none dotted ${LINES[kind].style} dotted`,
    borderWidth: `0 1px ${LINES[kind].width} 1px`,
    borderColor: markColour(kind),
  };
}

/** The editor's kinds of symbols that stand for kinds of names: chosen for icons that differ. */
import * as vscode from 'vscode';
import type { Kind } from '../../core/types.js';

const KINDS: Record<Kind, vscode.SymbolKind> = {
  person: vscode.SymbolKind.Interface,
  country: vscode.SymbolKind.Enum,
  organisation: vscode.SymbolKind.Struct,
  place: vscode.SymbolKind.Field,
};

export const symbolKind = (kind: Kind): vscode.SymbolKind => KINDS[kind];

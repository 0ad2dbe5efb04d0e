/** When the editor has done what it was told. */
import * as vscode from 'vscode';

/**
 * Waits until the editor has done all that it was told before, such as to select or to mark something: it does as it is told in turn,
 * and what it has to say of it comes before its answer to anything told later.
 */
export async function answered(): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'concordance.answered', true);
}

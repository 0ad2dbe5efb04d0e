/** The files of the model, as they come with the extension. */
import * as vscode from 'vscode';
import type { ModelFiles } from '../../../core/reading/knowledge.js';

/** Reads the model's files. Rejects, naming the file, where one cannot be read. */
export async function loadModel(extension: vscode.Uri, names: readonly string[]): Promise<ModelFiles> {
  const folder = vscode.Uri.joinPath(extension, 'model');
  const read = async (name: string): Promise<[string, Uint8Array]> => {
    try {
      return [name, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name))];
    } catch (error) {
      throw new Error(`The model file ${name} cannot be read.`, { cause: error });
    }
  };
  return Object.fromEntries(await Promise.all(names.map(read)));
}

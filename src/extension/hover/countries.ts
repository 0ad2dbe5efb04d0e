/** Facts of countries for the hover, from the tables of the model; read when first asked for. */
import * as vscode from 'vscode';
import { World } from '../../core/world/world.js';

/** Gives the tables, once. */
export class Countries {
  private world: Promise<World> | undefined;

  constructor(private readonly extension: vscode.Uri) {}

  /** All that is known of the world. Rejects where the tables cannot be read. */
  tables(): Promise<World> {
    this.world ??= this.read();
    return this.world;
  }

  private async read(): Promise<World> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extension, 'model', 'world.json'));
    return World.parse(new TextDecoder().decode(bytes));
  }
}

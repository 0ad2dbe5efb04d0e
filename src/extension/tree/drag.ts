/** An entity that is dragged onto another one becomes one with it. */
import * as vscode from 'vscode';
import type { Entity } from '../../core/types.js';
import type { Node } from './nodes.js';

const ENTITIES = 'application/vnd.code.tree.concordance.entities';

export class MergeByDrag implements vscode.TreeDragAndDropController<Node> {
  readonly dragMimeTypes = [ENTITIES];
  readonly dropMimeTypes = [ENTITIES];

  /** @param merge makes entities one, the first of which names them */
  constructor(private readonly merge: (entities: readonly Entity[]) => Promise<void>) {}

  handleDrag(source: readonly Node[], transfer: vscode.DataTransfer): void {
    const entities = source.flatMap(node => (node.type === 'entity' ? [node.entity] : []));
    if (entities.length > 0) transfer.set(ENTITIES, new vscode.DataTransferItem(entities));
  }

  async handleDrop(target: Node | undefined, transfer: vscode.DataTransfer): Promise<void> {
    if (target?.type !== 'entity') return;
    const dragged = transfer.get(ENTITIES)?.value as readonly Entity[] | undefined;
    const others = (dragged ?? []).filter(({ id }) => id !== target.entity.id);
    await this.merge([target.entity, ...others]);
  }
}

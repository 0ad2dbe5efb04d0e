/** How much of each long list is shown: its first rows, and a page more each time the reader asks for one. */
import { idOf, type MoreNode, type Node } from './nodes.js';

/** How many children a list shows at first, and how many more with each further page. */
const FIRST = 25;
const PAGE = 100;

export class Pages {
  /** How many pages are open in long lists, by the id of their parent. */
  private readonly open = new Map<string, number>();

  /** How many children of a node there is room for. */
  room(parent: Node): number {
    return FIRST + ((this.open.get(idOf(parent)) ?? 1) - 1) * PAGE;
  }

  /** Opens one more page of a list. */
  openNext(parent: MoreNode['parent']): void {
    const id = idOf(parent);
    this.open.set(id, (this.open.get(id) ?? 1) + 1);
  }

  /** Opens as many pages of a list as it takes to have the child of this rank. */
  openTo(parent: MoreNode['parent'], rank: number): void {
    const pages = 1 + Math.max(0, Math.ceil((rank + 1 - FIRST) / PAGE));
    this.open.set(idOf(parent), Math.max(this.open.get(idOf(parent)) ?? 1, pages));
  }

  /** Shows the first pages alone again: the lists are others now. */
  startOver(): void {
    this.open.clear();
  }

  /**
   * The rows of a list, and one to ask for more where there are more.
   * @param beyond how many there are beyond `all`
   */
  rows<T>(parent: MoreNode['parent'], all: readonly T[], beyond: number, build: (one: T, at: number) => Node): Node[] {
    const nodes = all.slice(0, this.room(parent)).map(build);
    const rest = all.length - nodes.length + beyond;
    return rest > 0 ? [...nodes, { type: 'more', parent, rest, next: Math.min(rest, PAGE) }] : nodes;
  }
}

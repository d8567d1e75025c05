/**
 * Reference ids: how the client holds on to ranges between requests. Counted, as the client removes one per proxy;
 * what nobody kept is forgotten at the end of the batch.
 */
import { ExcelError } from './errors';
import type { Node } from './nodes';

interface Held {
  node: Node;
  count: number;
}

export class References {
  private readonly held = new Map<string, Held>();
  private readonly ids = new Map<Node, string>();
  private next = 1;

  /** Ids are made when asked for; an id that is not kept lives for one batch. */
  idOf(node: Node): string {
    const known = this.ids.get(node);
    if (known) return known;
    const id = `ref-${this.next++}`;
    this.ids.set(node, id);
    this.held.set(id, { node, count: 0 });
    return id;
  }

  keep(node: Node): null {
    this.held.get(this.idOf(node))!.count++;
    return null;
  }

  remove(id: string): null {
    const held = this.held.get(id);
    if (held) held.count--;
    return null;
  }

  clear(): null {
    for (const held of this.held.values()) held.count = 0;
    return null;
  }

  node(id: string): Node {
    const held = this.held.get(id);
    if (!held) throw new ExcelError('InvalidReference');
    return held.node;
  }

  dropUnkept(): void {
    for (const [id, { node, count }] of this.held) {
      if (count > 0) continue;
      this.held.delete(id);
      this.ids.delete(node);
    }
  }

  /** Objects that the client holds now. */
  *nodes(): Iterable<Node> {
    for (const { node } of this.held.values()) yield node;
  }

  get count(): number {
    return this.held.size;
  }
}

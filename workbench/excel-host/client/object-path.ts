/**
 * How the host finds an object: from the workbook by members and methods, or, once it has answered, by what it calls the object itself (a reference, an
 * id). A path is found anew in each request that uses it.
 */
import { type ArgumentInfo, type ObjectPath as WirePath, PathType } from '../host/protocol';

/** What the host says of an object that it has found: nothing = there is none. */
export type Identity = Record<string, unknown> | null | undefined;

/** A method may be asked for the same object again, unless it makes one. */
const FINDS = /^_?get/i;

interface Found {
  type: number;
  name: string;
  parent: ObjectPath | null;
  args?: ArgumentInfo;
  /** Objects among the arguments. */
  others: readonly ObjectPath[];
}

export class ObjectPath {
  /** What the host calls the object, where it says so. */
  key: string | null = null;
  /** Before it was found by a reference: how it can be found without. */
  private before: Found | null = null;
  private isGone = false;

  constructor(
    readonly id: number,
    private found: Found,
    readonly isCollection: boolean,
  ) {}

  get parent(): ObjectPath | null {
    return this.found.parent;
  }

  get others(): readonly ObjectPath[] {
    return this.found.others;
  }

  /** How people would write it; where it is gone, for the error. */
  get goneAs(): string | null {
    if (this.isGone) return this.expression;
    return this.found.parent?.goneAs ?? null;
  }

  private get expression(): string {
    const { type, name, parent } = this.found;
    const own = type === PathType.indexer ? 'getItem()' : type === PathType.method ? `${name}()` : name;
    return [parent?.expression, own].filter(Boolean).join('.');
  }

  /** Takes over what the host calls the object. @param home a collection of the workbook in which all objects of its kind are found */
  update(value: Identity, home: () => ObjectPath | null = () => null): void {
    const { found } = this;
    if (value === null || value === undefined) {
      this.found = { type: PathType.nullObject, name: '', parent: null, others: [] };
      this.isGone = false;
      return;
    }
    const key = value['Id'] ?? value['_Id'];
    if (typeof key === 'string' || typeof key === 'number') this.key = String(key);
    const reference = value['_ReferenceId'];
    if (typeof reference === 'string') {
      if (found.type !== PathType.reference) this.before = found;
      this.found = { type: PathType.reference, name: reference, parent: null, others: [] };
      return;
    }
    const collection = this.key === null ? null : (home() ?? (found.parent?.isCollection ? found.parent : null));
    if (collection) this.found = { type: PathType.indexer, name: '', parent: collection, args: { Arguments: [key] }, others: [] };
    else if (found.type === PathType.method && !FINDS.test(found.name)) this.isGone = true;
  }

  /** The reference is given back: what was found without it can be found again, what a method made cannot. */
  forget(): void {
    if (this.found.type !== PathType.reference || !this.before) return;
    this.found = this.before;
    this.before = null;
  }

  toWire(): WirePath {
    const { type, name, parent, args } = this.found;
    const path: WirePath = { Id: this.id, ObjectPathType: type, Name: name };
    if (parent) path.ParentObjectPathId = parent.id;
    if (args) path.ArgumentInfo = args;
    return path;
  }
}

/** Relationships between parts (`_rels/*.rels`): reading, adding, removing, and which parts can still be reached. */
import { removeContentTypes } from './content-types';
import type { Parts } from './parts';
import { Splices } from './splices';
import { escapeAttribute } from './xml-text';

export interface Relationship {
  id: string;
  /** Last word of the type address (`worksheet`, `sharedStrings`): the same in transitional and strict packages. */
  kind: string;
  type: string;
  /** Part name, resolved; for external targets the address. */
  target: string;
  external: boolean;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** `relsName('xl/workbook.xml')` is `xl/_rels/workbook.xml.rels`; `''` stands for the package. */
function relsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** All relationships of a part; `''` for those of the package. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const name = relsName(part);
  if (!parts.has(name)) return [];
  return parts
    .xml(name)
    .all('Relationship')
    .map((element) => {
      const type = element.get('Type') ?? '';
      const external = element.get('TargetMode') === 'External';
      const target = element.get('Target') ?? '';
      return { id: element.get('Id') ?? '', type, kind: type.slice(type.lastIndexOf('/') + 1), target: external ? target : resolve(part, target), external };
    });
}

/** Part name of a target that is relative to a part. */
function resolve(from: string, target: string): string {
  const path = target.replace(/\\/g, '/').replace(/[?#].*$/, '');
  const segments = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment && segment !== '.') segments.push(decodeSegment(segment));
  }
  return segments.join('/');
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Relates `part` to `target` and returns the new id. `type` is a whole address or the last word of an officeDocument type. */
export function addRelationship(parts: Parts, part: string, type: string, target: string): string {
  const name = relsName(part);
  const known = relationshipsOf(parts, part);
  const taken = new Set(known.map(({ id }) => id));
  let n = known.length + 1;
  while (taken.has(`rId${n}`)) n++;
  const address = type.includes('/') ? type : (known.some((one) => one.type.startsWith(STRICT)) ? STRICT : TRANSITIONAL) + type;
  const element = `<Relationship Id="rId${n}" Type="${address}" Target="${escapeAttribute(relativeTarget(part, target))}"/>`;
  if (!parts.has(name)) parts.setText(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`);
  const root = parts.xml(name);
  const splices = new Splices();
  splices.append(root, element.replace(/^</, `<${root.prefix}`));
  parts.setText(name, splices.apply(root.source));
  return `rId${n}`;
}

/** Relates `part` to an address outside of the package and returns the new id. */
export function addExternalRelationship(parts: Parts, part: string, type: string, address: string): string {
  const id = addRelationship(parts, part, type, part);
  const root = parts.xml(relsName(part));
  const splices = new Splices();
  splices.setAttributes(
    root.all('Relationship').find((element) => element.get('Id') === id)!,
    { Target: address, TargetMode: 'External' },
  );
  parts.setText(relsName(part), splices.apply(root.source));
  return id;
}

function relativeTarget(part: string, target: string): string {
  const folder = part.split('/').slice(0, -1);
  const path = target.split('/');
  while (folder.length && folder[0] === path[0]) {
    folder.shift();
    path.shift();
  }
  return [...folder.map(() => '..'), ...path].map(encodeURI).join('/');
}

/** Removes relationships by id; a relationship part that becomes empty goes too. */
export function removeRelationships(parts: Parts, part: string, ids: ReadonlySet<string>): void {
  const root = parts.xml(relsName(part));
  const splices = new Splices();
  for (const element of root.all('Relationship')) if (ids.has(element.get('Id') ?? '')) splices.remove(element);
  if (root.all('Relationship').every((element) => ids.has(element.get('Id') ?? ''))) parts.remove(relsName(part));
  else parts.setText(relsName(part), splices.apply(root.source));
}

/** Every part that can be reached from the package's own relationships. */
export function reachableParts(parts: Parts): Set<string> {
  const seen = new Set<string>();
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, external } of relationshipsOf(parts, part)) {
      if (external || seen.has(target) || !parts.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return seen;
}

/** After relationships were removed: takes out the parts that could be reached before and cannot be reached any more. */
export function removeUnreachable(parts: Parts, before: ReadonlySet<string>): void {
  const after = reachableParts(parts);
  const gone = [...before].filter((part) => !after.has(part));
  for (const part of gone) {
    parts.remove(part);
    parts.remove(relsName(part));
  }
  removeContentTypes(parts, gone);
}

/** `docProps/`: who wrote the workbook, its title, and properties of the user's own. Three parts, each reached from the package itself. */
import type { CustomPropertyValue, DocumentProperties } from '../model/workbook';
import { addContentType } from './content-types';
import { MalformedXmlError } from './errors';
import type { Parts } from './parts';
import { addRelationship, relationshipsOf } from './relationships';
import { attributeText, Splices } from './splices';
import { escapeXml } from './xml-text';
import type { XmlElement } from './xml-tree';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/';
const CORE = `${PACKAGE}metadata/core-properties`;
const DC = 'http://purl.org/dc/elements/1.1/';
const TERMS = 'http://purl.org/dc/terms/';

interface PartKind {
  /** Last word of the relationship's type. */
  kind: string;
  type: string;
  name: string;
  contentType: string;
  /** An empty part. */
  empty: string;
}

const CORE_PART: PartKind = {
  kind: 'core-properties',
  type: `${PACKAGE}relationships/metadata/core-properties`,
  name: 'docProps/core.xml',
  contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  empty: `<cp:coreProperties xmlns:cp="${CORE}"></cp:coreProperties>`,
};
const EXTENDED_PART: PartKind = {
  kind: 'extended-properties',
  type: `${OFFICE}relationships/extended-properties`,
  name: 'docProps/app.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  empty: `<Properties xmlns="${OFFICE}extended-properties"></Properties>`,
};
const CUSTOM_PART: PartKind = {
  kind: 'custom-properties',
  type: `${OFFICE}relationships/custom-properties`,
  name: 'docProps/custom.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  empty: `<Properties xmlns="${OFFICE}custom-properties" xmlns:vt="${OFFICE}docPropsVTypes"></Properties>`,
};

type TextField = Exclude<keyof DocumentProperties, 'custom'>;

/** Field, part, element, and how a new element is opened (namespaces of its own, whatever prefixes the part uses). */
const FIELDS: readonly [TextField, PartKind, string, string][] = [
  ['title', CORE_PART, 'title', `dc:title xmlns:dc="${DC}"`],
  ['subject', CORE_PART, 'subject', `dc:subject xmlns:dc="${DC}"`],
  ['author', CORE_PART, 'creator', `dc:creator xmlns:dc="${DC}"`],
  ['comments', CORE_PART, 'description', `dc:description xmlns:dc="${DC}"`],
  ['keywords', CORE_PART, 'keywords', `cp:keywords xmlns:cp="${CORE}"`],
  ['category', CORE_PART, 'category', `cp:category xmlns:cp="${CORE}"`],
  ['lastAuthor', CORE_PART, 'lastModifiedBy', `cp:lastModifiedBy xmlns:cp="${CORE}"`],
  ['revisionNumber', CORE_PART, 'revision', `cp:revision xmlns:cp="${CORE}"`],
  [
    'creationDate',
    CORE_PART,
    'created',
    `dcterms:created xmlns:dcterms="${TERMS}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="dcterms:W3CDTF"`,
  ],
  ['manager', EXTENDED_PART, 'Manager', `Manager xmlns="${OFFICE}extended-properties"`],
  ['company', EXTENDED_PART, 'Company', `Company xmlns="${OFFICE}extended-properties"`],
];

const partOf = (parts: Parts, { kind }: PartKind): string | undefined =>
  relationshipsOf(parts, '').find((one) => one.kind === kind && parts.has(one.target))?.target;

/** Everything that the parts say; what is missing is not there. */
export function readProperties(parts: Parts): DocumentProperties {
  const roots = new Map([CORE_PART, EXTENDED_PART].map((kind) => [kind, rootOf(parts, kind)]));
  const fields = FIELDS.flatMap(([field, kind, local]) => {
    const text = roots.get(kind)?.child(local)?.text;
    return text ? [[field, text] as const] : [];
  });
  return { ...Object.fromEntries(fields), custom: readCustom(rootOf(parts, CUSTOM_PART)) };
}

function rootOf(parts: Parts, kind: PartKind): XmlElement | undefined {
  const name = partOf(parts, kind);
  try {
    return name === undefined ? undefined : parts.xml(name);
  } catch (error) {
    // Nobody's workbook stays closed because of its title.
    if (error instanceof MalformedXmlError) return undefined;
    throw error;
  }
}

function readCustom(root: XmlElement | undefined): Map<string, CustomPropertyValue> {
  return new Map(
    (root?.all('property') ?? []).flatMap((property) => {
      const [value] = property.children;
      return value ? [[property.get('name') ?? '', readValue(value)] as const] : [];
    }),
  );
}

/** Kinds that Office.js does not know (lists, binary data) are shown as their text. */
function readValue({ local, text }: XmlElement): CustomPropertyValue {
  if (local === 'bool') return text === 'true' || text === '1';
  if (/^(u?i[1248]|u?int|r[48]|decimal)$/.test(local)) return Number(text);
  return local === 'filetime' || local === 'date' ? { date: text } : text;
}

/** Writes what differs from the parts; a part is made when it is needed for the first time. */
export function writeProperties(parts: Parts, properties: DocumentProperties): void {
  const before = readProperties(parts);
  for (const kind of [CORE_PART, EXTENDED_PART]) {
    const changed = FIELDS.filter(([field, of]) => of === kind && (before[field] ?? '') !== (properties[field] ?? ''));
    if (changed.length)
      patch(parts, kind, (root, splices) => changed.forEach(([field, , local, open]) => patchField(root, local, open, properties[field], splices)));
  }
  const changed = JSON.stringify([...before.custom]) !== JSON.stringify([...properties.custom]);
  if (changed) patch(parts, CUSTOM_PART, (root, splices) => patchCustom(root, before.custom, properties.custom, splices));
}

function patch(parts: Parts, kind: PartKind, change: (root: XmlElement, splices: Splices) => void): void {
  const present = partOf(parts, kind);
  const name = present ?? kind.name;
  if (!present) {
    parts.setText(name, DECLARATION + kind.empty);
    addContentType(parts, name, kind.contentType);
    addRelationship(parts, '', kind.type, name);
  }
  const root = parts.xml(name);
  const splices = new Splices();
  change(root, splices);
  parts.setText(name, splices.apply(root.source));
}

function patchField(root: XmlElement, local: string, open: string, value: string | undefined, splices: Splices): void {
  const element = root.child(local);
  if (!value) {
    if (element) splices.remove(element);
  } else if (element && !element.selfClosing) splices.replace(element.innerStart, element.innerEnd, escapeXml(value));
  else {
    if (element) splices.remove(element);
    splices.append(root, `<${open}>${escapeXml(value)}</${open.split(' ')[0]}>`);
  }
}

const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

function patchCustom(
  root: XmlElement,
  before: ReadonlyMap<string, CustomPropertyValue>,
  after: ReadonlyMap<string, CustomPropertyValue>,
  splices: Splices,
): void {
  const same = (name: string): boolean => JSON.stringify(before.get(name)) === JSON.stringify(after.get(name));
  const kept = new Set<string>();
  for (const property of root.all('property')) {
    const name = property.get('name') ?? '';
    if (after.has(name) && same(name)) kept.add(name);
    else splices.remove(property);
  }
  // Numbers below 2 are the format's own.
  let id = Math.max(1, ...root.all('property').map((property) => property.number('pid') ?? 1));
  for (const [name, value] of after) {
    if (kept.has(name)) continue;
    const [kind, text] = valueMarkup(value);
    const attributes = attributeText({ fmtid: FORMAT_ID, pid: ++id, name });
    splices.append(
      root,
      `<${root.prefix}property${attributes}><vt:${kind} xmlns:vt="${OFFICE}docPropsVTypes">${escapeXml(text)}</vt:${kind}></${root.prefix}property>`,
    );
  }
}

function valueMarkup(value: CustomPropertyValue): [kind: string, text: string] {
  if (typeof value === 'boolean') return ['bool', String(value)];
  if (typeof value === 'number') return [Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'i4' : 'r8', String(value)];
  return typeof value === 'string' ? ['lpwstr', value] : ['filetime', value.date];
}

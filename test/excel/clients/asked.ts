/** What a client asks of the host, as text that does not depend on how it numbers things. */
import type { Host } from 'excel-host';

/** A request as far as it is read here. */
interface Batch {
  Actions: { ActionType: number; Name: string; ObjectPathId: number; ArgumentInfo?: Given; QueryInfo?: unknown }[];
  ObjectPaths: Record<string, Path>;
}
interface Given {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}
interface Path {
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: Given;
}

/** How many references are given back depends on how often was asked; that none stays is told apart (`held`). */
const GIVEN_BACK = '_RemoveReference';

const IN_TURN = 8;

/** The end of a request. */
const SYNC = '— sync';

/** Path types: of the add-in's services, and of an object that is not there. */
const SERVICE = 2;
const NULL_OBJECT = 7;

/** Names that Microsoft's client has of its own on the wire. */
const SAME: Readonly<Record<string, string>> = { gridlines: 'showgridlines' };

const nameOf = (name: string): string => SAME[name.toLowerCase()] ?? name.toLowerCase();

/**
 * A list to which every request from here on is added, action by action. What Microsoft's client asks on its own account is left out, and so is a question
 * that is asked again at once: how often one asks while functions calculate is a matter of speed.
 */
export function askedOf(host: Host): string[] {
  const asked: string[] = [];
  let before: string[] = [];
  const run = host.run.bind(host);
  host.run = (request) => {
    const batch = request as unknown as Batch;
    if (Object.values(batch.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === SERVICE)) return run(request);
    const texts = batch.Actions.filter(({ Name }) => Name !== GIVEN_BACK).map((action) => textOf(action, batch));
    const whole = byName(texts.join('\n'), host);
    // Several blocks are waited for in turn.
    if (!before.includes(whole)) asked.push(...texts, SYNC);
    before = [...before, whole].slice(-IN_TURN);
    return run(request);
  };
  return asked;
}

/** Once a sheet has been found by its name, a client asks by its id: it is the same question. */
const byName = (text: string, { workbook }: Host): string =>
  text.replace(/"(\{[\dA-F-]{36}\})"/gi, (whole, id: string) => JSON.stringify(workbook.sheet(id)?.name ?? whole));

function textOf({ ActionType, Name, ObjectPathId, ArgumentInfo, QueryInfo }: Batch['Actions'][number], batch: Batch): string {
  const query = QueryInfo ? JSON.stringify(QueryInfo).toLowerCase() : '';
  return `${ActionType} ${pathOf(ObjectPathId, batch)} ${nameOf(Name)}${givenOf(ArgumentInfo, batch)}${query}`;
}

/** `/worksheets/getitem("Sheet1")`: names go over with or without a capital. */
function pathOf(id: number, batch: Batch): string {
  const path = batch.ObjectPaths[id];
  if (!path || path.ObjectPathType === NULL_OBJECT) return path ? 'null' : '';
  const parent = path.ParentObjectPathId === undefined ? '' : pathOf(path.ParentObjectPathId, batch);
  return `${parent}/${path.ObjectPathType}${path.Name.toLowerCase()}${givenOf(path.ArgumentInfo, batch)}`;
}

/** Objects among the arguments by where they are; what was left out at the end makes no difference. */
function givenOf(given: Given | undefined, batch: Batch): string {
  const { Arguments: values = [], ReferencedObjectPathIds: ids = [] } = given ?? {};
  const texts = values.map((value, i) => argumentOf(value, ids[i], batch));
  while (texts.at(-1) === 'null') texts.pop();
  return `(${texts.join(',')})`;
}

function argumentOf(value: unknown, id: unknown, batch: Batch): string {
  if (typeof id === 'number' && id !== 0) return pathOf(id, batch);
  if (Array.isArray(value) && Array.isArray(id)) return `[${value.map((item, i) => argumentOf(item, id[i], batch)).join(',')}]`;
  return JSON.stringify(value, (_, item: unknown) => {
    const object = item as { _ObjectPathId?: number } | null;
    return typeof object?._ObjectPathId === 'number' ? pathOf(object._ObjectPathId, batch) : item;
  });
}

/**
 * Real requests of office.js with answers that it accepted, sent to the host as they are: the yardstick of the protocol.
 * The captures are one session, in the order of their numbers. Only ids that a host makes up may differ.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sheet, Workbook } from '../../model/workbook';
import { Host } from '../../host';
import type { BatchRequest } from '../../host/protocol';

interface Exchange {
  flags: number;
  request: BatchRequest;
  response: object;
}

const FOLDER = join(__dirname, 'captures');
const captures = readdirSync(FOLDER).sort();
const workbook = new Workbook();
workbook.sheets.push(new Sheet('{00000001-0001-0000-0000-000000000000}', 'Sheet1'));
const host = new Host(workbook, { excelApi: '1.15' });
/** Id in the capture → id of this host. */
const ids = new Map<string, string>();

async function send(request: BatchRequest, flags: number): Promise<object> {
  const posted: string[] = [];
  host.onPost = (text) => posted.push(text);
  const data = { ArrayData: ['', '', '', [], JSON.stringify(request), 0, flags], DdaMethod: { DispatchId: 93 } };
  host.handleMessage(JSON.stringify({ _messageType: 0, _actionName: 'executeMethod', _conversationId: 'c', _correlationId: 1, _actionType: 0, _data: data }));
  await host.idle();
  const answer = JSON.parse(posted[0]!) as { _data: { Error: number; Data: [number, string[], string] } };
  expect(answer._data.Error).toBe(0);
  return JSON.parse(answer._data.Data[2]) as object;
}

/** Notes which id of this host stands for which of the capture. */
function learn(theirs: unknown, ours: unknown): void {
  if (typeof theirs !== 'object' || typeof ours !== 'object' || !theirs || !ours) return;
  for (const [key, value] of Object.entries(theirs)) {
    const own = (ours as Record<string, unknown>)[key];
    if ((key === '_ReferenceId' || key === 'Id') && typeof value === 'string' && typeof own === 'string') ids.set(value, own);
    else learn(value, own);
  }
}

const translate = <V>(value: V): V => JSON.parse(JSON.stringify(value), (_, item: unknown) => (typeof item === 'string' ? (ids.get(item) ?? item) : item)) as V;

test.each(captures)('%s', async (name) => {
  for (const { flags, request, response } of JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Exchange[]) {
    const answer = await send(translate(request), flags);
    learn(response, answer);
    expect(answer).toEqual({ TraceIds: [], ...translate(response) });
  }
});

/**
 * The words on the wire between office.js (Excel on the web) and its host: the envelope, a RichApi batch and its answer.
 * Only shapes live here; the meaning is in `host.ts` (envelope) and `batch.ts` (batch). Real examples: test/host/captures.
 */

/** One message of the cross-window channel, either way. */
export interface Envelope {
  _messageType: 0 | 1;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _origin: string;
  _data: unknown;
  /** Requests only: 0 invoke, 1 register an event, 2 unregister it. */
  _actionType?: 0 | 1 | 2;
  _serializerVersion: number;
  _errorCode?: number;
  /** Answers only: 0 answer, 1 event. */
  _responseType?: 0 | 1;
}

/** Numbers of the old document API that arrive inside `executeMethod`. */
export const Dispatch = { settingsRefresh: 75, settingsSave: 76, richApi: 93, commandCompleted: 94 } as const;

/** Host errors (`_data.Error`) that the client turns into error codes. */
export const HostErrorNumber = { notSupported: 5000, internal: 5001, cellEditMode: 5004, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

/** Bits of the request flags (`ArrayData[6]`). */
export const RequestFlag = { write: 1, concurrentRead: 4, undoable: 16, delayForCellEdit: 64, customFunctions: 2048 } as const;

export const PathType = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;
export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Same shape as Arguments; a number other than 0 says: this argument is that object path. */
  ReferencedObjectPathIds?: unknown[];
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface BatchRequest {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface BatchError {
  Code: string;
  Message: string;
  Location: string;
  /** Position of the failed action in the request, not its id. */
  ActionIndex: number;
  HttpStatusCode: number;
}

export type BatchResponse =
  { Results: ActionResult[]; TraceIds: number[] } | { Error: BatchError; TraceIds: number[]; ProcessedResults: { Results: ActionResult[] } };

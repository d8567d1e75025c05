/**
 * The envelope side of the host: takes the client's messages one after the other and answers them. What is inside a
 * RichApi batch is the host's business; limits, latency and cell editing are looked after here, before it runs.
 */
import { Calls, type CommandEndData } from './calls';
import { appContext, type Fault, type HostOptions, type Misbehave } from './options';
import { type BatchRequest, type BatchResponse, Dispatch, type Envelope, HostErrorNumber, RequestFlag } from './protocol';
import { Statistics, utf8Length } from './statistics';

/** Excel on the web refuses requests and responses above this. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
/** Origin that answers carry; part of the handshake. Its host name must be that of the add-in's page. */
export const HOST_ORIGIN = 'https://localhost:8443';
const ANSWER = { _origin: HOST_ORIGIN, _errorCode: 0, _responseType: 0, _serializerVersion: 1 } as const;
const POLL_CELL_EDIT = 5;

/** What the channel needs of the host behind it. */
export interface Backend {
  readonly options: HostOptions;
  readonly misbehave: Misbehave;
  readonly locale: string;
  /** Where answers and events go. */
  onPost(text: string): void;
  run(request: BatchRequest): BatchResponse;
  /** Called when the answer of a batch is out. */
  afterAnswer(): void;
}

interface ExecuteData extends CommandEndData {
  DdaMethod?: { DispatchId?: number };
  DdaSettingsMethod?: { Properties?: [string, string][] };
  ArrayData?: unknown[];
}

export class Channel {
  readonly statistics = new Statistics();
  readonly calls = new Calls((action, data) => this.post(action, data));
  /** `Office.context.document.settings`, as the client stores them: JSON texts by key. */
  readonly documentSettings = new Map<string, string>();
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly backend: Backend) {}

  /** Answers come through `onPost`, in the order of the requests, never inside this call. */
  handleMessage(text: string): void {
    const message = JSON.parse(text) as Envelope;
    this.calls.conversationId = message._conversationId;
    this.queue = this.queue.then(() => this.handle(message)).catch((error: unknown) => this.fault(message, error));
  }

  /** A fault of the host (or of the calculation hook): the client gets an answer, and the fault is loud. */
  private fault(message: Envelope, error: unknown): void {
    this.answer(message, { Error: HostErrorNumber.internal });
    setTimeout(() => {
      throw error;
    }, 0);
  }

  /** Resolves when every message so far has been answered. */
  idle(): Promise<void> {
    return this.queue;
  }

  /** Sends an event. */
  post(action: string, data: unknown): void {
    const head = { _messageType: 1, _actionName: action, _conversationId: this.calls.conversationId, _correlationId: -1 };
    this.backend.onPost(JSON.stringify({ ...head, ...ANSWER, _responseType: 1, _data: data }));
  }

  private async handle(message: Envelope): Promise<void> {
    if (message._actionType === 1 || message._actionType === 2) {
      this.calls.registered(message._actionName, message._actionType === 1);
      return this.reply(message, { Error: 0 });
    }
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') return this.reply(message, this.appContext(message));
    if (message._actionName !== 'executeMethod') return this.reply(message, null);
    await this.execute(message, message._data as ExecuteData);
  }

  private appContext(message: Envelope): unknown {
    return appContext(String(message._data), this.backend.options, this.backend.locale, [...this.documentSettings]);
  }

  private async execute(message: Envelope, data: ExecuteData): Promise<void> {
    switch (data.DdaMethod?.DispatchId) {
      case Dispatch.richApi:
        return this.richApi(message, data.ArrayData ?? []);
      case Dispatch.settingsSave:
        this.documentSettings.clear();
        for (const [key, value] of data.DdaSettingsMethod?.Properties ?? []) this.documentSettings.set(key, value);
        this.answer(message, {});
        if (this.calls.isRegistered('settingsChanged')) this.post('settingsChanged', {});
        return;
      case Dispatch.settingsRefresh:
        return this.answer(message, { Properties: { Settings: [...this.documentSettings].map(([Name, Value]) => ({ Name, Value })) } });
      case Dispatch.commandCompleted:
        this.calls.commandCompleted(data);
        return this.answer(message, {});
      default:
        return this.answer(message, { Error: HostErrorNumber.notSupported });
    }
  }

  private async richApi(message: Envelope, call: unknown[]): Promise<void> {
    const body = String(call[4]);
    const bytes = utf8Length(body);
    const isOwn = isOwnRequest(String(call[0]), Number(call[6] ?? 0));
    const count = isOwn ? this.statistics.request(bytes) : 0;
    const refusal = isOwn ? await this.refusal(bytes, Number(call[6] ?? 0), count) : 0;
    if (refusal) return this.answer(message, { Error: refusal });
    const request = JSON.parse(body) as BatchRequest;
    const response = isOwn && this.isHit(count, 'half') ? this.half(request) : this.backend.run(request);
    const text = JSON.stringify(response);
    const size = utf8Length(text);
    if (isOwn) this.statistics.response(size, request.Actions.length, 'Error' in response);
    // What the batch did stays done, even when its answer is too large to be sent.
    if (isOwn && this.isHit(count, 'unanswered')) this.answer(message, { Error: HostErrorNumber.notSupported });
    else
      this.answer(message, this.isTooLarge(size) ? { Error: HostErrorNumber.responseTooLarge } : { Data: [200, ['CONTENT-TYPE', 'application/json'], text] });
    this.backend.afterAnswer();
  }

  /** Number of the host error with which the request is refused before it runs; 0 = it runs. */
  private async refusal(bytes: number, flags: number, count: number): Promise<number> {
    const { misbehave } = this.backend;
    if (misbehave.latency) await pause(misbehave.latency);
    if (this.isTooLarge(bytes)) return HostErrorNumber.requestTooLarge;
    if (misbehave.cellEditMode && !(flags & RequestFlag.delayForCellEdit)) return HostErrorNumber.cellEditMode;
    while (misbehave.cellEditMode) await pause(POLL_CELL_EDIT);
    return this.isHit(count, 'refused') || this.isHit(count, 'outage') ? HostErrorNumber.notSupported : 0;
  }

  private isHit(count: number, how: Fault['how']): boolean {
    const { fault } = this.backend.misbehave;
    if (fault?.how !== how) return false;
    return how === 'outage' ? count >= fault.request : count === fault.request;
  }

  /** Does the first half of a request, and answers as Excel does where an action fails. */
  private half({ Actions, ...request }: BatchRequest): BatchResponse {
    const done = Math.floor(Actions.length / 2);
    const response = this.backend.run({ ...request, Actions: Actions.slice(0, done) });
    if ('Error' in response) return response;
    const Error = { Code: 'GeneralException', Message: 'This request was stopped half-way.', Location: '', ActionIndex: done, HttpStatusCode: 500 };
    return { Error, TraceIds: response.TraceIds, ProcessedResults: { Results: response.Results } };
  }

  private isTooLarge(bytes: number): boolean {
    return bytes > PAYLOAD_LIMIT && this.backend.options.payloadLimit !== false;
  }

  private answer(message: Envelope, data: Record<string, unknown>): void {
    this.reply(message, { Version: 1, Error: 0, ...data });
  }

  private reply(message: Envelope, data: unknown): void {
    const { _actionName, _conversationId, _correlationId } = message;
    this.backend.onPost(JSON.stringify({ _messageType: 1, _actionName, _conversationId, _correlationId, ...ANSWER, _data: data }));
  }
}

/** Is it the add-in's own code that asks, or the client on its own account (start-up, results of custom functions)? */
const isOwnRequest = (customData: string, flags: number): boolean => customData !== 'WacPartition' && !(flags & RequestFlag.customFunctions);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

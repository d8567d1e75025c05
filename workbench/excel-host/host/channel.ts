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

/** What becomes of a batch: its answer, or the number of the host error with which it ends. */
export type Outcome = number | BatchResponse;

interface OwnRequest {
  request(): BatchRequest;
  bytes: number;
  /** Does it wait for the end of cell editing? */
  waits: boolean;
  sizeOf(response: BatchResponse): number;
  answer(outcome: Outcome): void;
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
    this.queue = this.queue
      .then(() => this.handle(message))
      .catch((error: unknown) => this.fault(error, () => this.answer(message, { Error: HostErrorNumber.internal })));
  }

  /** A fault of the host (or of the calculation hook): the client gets an answer, and the fault is loud. */
  private fault(error: unknown, answer: () => void): void {
    answer();
    setTimeout(() => {
      throw error;
    }, 0);
  }

  saveDocumentSettings(properties: readonly (readonly [key: string, json: string])[]): void {
    this.documentSettings.clear();
    for (const [key, json] of properties) this.documentSettings.set(key, json);
    if (this.calls.isRegistered('settingsChanged')) this.post('settingsChanged', {});
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
        this.answer(message, {});
        return this.saveDocumentSettings(data.DdaSettingsMethod?.Properties ?? []);
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
    const flags = Number(call[6] ?? 0);
    const request = (): BatchRequest => JSON.parse(body) as BatchRequest;
    if (!isOwnRequest(String(call[0]), flags)) {
      this.answerBatch(message, JSON.stringify(this.backend.run(request())));
      return this.backend.afterAnswer();
    }
    let text = '';
    const written = (response: BatchResponse): number => utf8Length((text = JSON.stringify(response)));
    await this.own({
      request,
      bytes: utf8Length(body),
      waits: (flags & RequestFlag.delayForCellEdit) !== 0,
      sizeOf: written,
      answer: (outcome) => (typeof outcome === 'number' ? this.answer(message, { Error: outcome }) : this.answerBatch(message, text)),
    });
  }

  private answerBatch(message: Envelope, text: string): void {
    const large = this.isTooLarge(utf8Length(text));
    this.answer(message, large ? { Error: HostErrorNumber.responseTooLarge } : { Data: [200, ['CONTENT-TYPE', 'application/json'], text] });
  }

  /**
   * A batch of a client in this process: the objects themselves go over. They are written out as text only where their size is limited, and so must be known.
   * @param answer hears what became of it, in the order of the requests, never inside this call, before listeners hear of events
   */
  perform(request: BatchRequest, waits: boolean, answer: (outcome: Outcome) => void): void {
    const sizeOf = (value: BatchRequest | BatchResponse): number => (this.backend.options.payloadLimit === false ? 0 : utf8Length(JSON.stringify(value)));
    this.queue = this.queue
      .then(() => this.own({ request: () => request, bytes: sizeOf(request), waits, sizeOf, answer }))
      .catch((error: unknown) => this.fault(error, () => answer(HostErrorNumber.internal)));
  }

  /** A request of the add-in's own code, with everything that can become of it. */
  private async own({ request, bytes, waits, sizeOf, answer }: OwnRequest): Promise<void> {
    const count = this.statistics.request(bytes);
    const refusal = await this.refusal(bytes, waits, count);
    if (refusal) return answer(refusal);
    const batch = request();
    const response = this.isHit(count, 'half') ? this.half(batch) : this.backend.run(batch);
    const size = sizeOf(response);
    this.statistics.response(size, batch.Actions.length, 'Error' in response);
    // What the batch did stays done, even when its answer is too large to be sent.
    if (this.isHit(count, 'unanswered')) answer(HostErrorNumber.notSupported);
    else answer(this.isTooLarge(size) ? HostErrorNumber.responseTooLarge : response);
    this.backend.afterAnswer();
  }

  /** Number of the host error with which the request is refused before it runs; 0 = it runs. */
  private async refusal(bytes: number, waits: boolean, count: number): Promise<number> {
    const { misbehave } = this.backend;
    if (misbehave.latency) await pause(misbehave.latency);
    if (this.isTooLarge(bytes)) return HostErrorNumber.requestTooLarge;
    if (misbehave.cellEditMode && !waits) return HostErrorNumber.cellEditMode;
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

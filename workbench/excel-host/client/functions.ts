/** The runtime of an add-in's functions: Excel's calls in, answers out. */
import type { Host } from '../host/host';

type Run = (...args: unknown[]) => unknown;
/** One call: number, function, arguments, cell. */
type Call = [id: number, name: string, args: unknown[], address: string];
/** One answer: number, whether it went well, value or message, number of the error. */
type Line = [id: number, ok: boolean, value: unknown, error?: number];

const CODES = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;
/** Numbers of errors in an answer. */
const NUMBERS: Record<string, number> = { '#N/A': 1, '#VALUE!': 2, '#DIV/0!': 5, '#NUM!': 6, '#NAME?': 8, '#NULL!': 9, '#REF!': 10 };

/** An error value that a function returns or throws. */
class FunctionError extends Error {
  override readonly name = 'CustomFunctions.Error';

  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

export class FunctionRuntime {
  readonly Error = FunctionError;
  readonly ErrorCode = CODES;
  private readonly functions = new Map<string, Run>();

  constructor(private readonly host: Host) {}

  readonly associate = (id: string, run: Run): void => {
    this.functions.set(id.toUpperCase(), run);
  };

  /** Carries out calls that came together, and answers them together. */
  async run(calls: readonly Call[]): Promise<void> {
    this.host.functionResults(await Promise.all(calls.map((call) => this.line(call))));
  }

  private async line([id, name, args, address]: Call): Promise<Line> {
    const run = this.functions.get(name.toUpperCase());
    if (!run) return [id, false, `There is no function ${name}.`, NUMBERS['#NAME?']];
    try {
      const value = await run(...args.map((arg) => arg ?? undefined), { address, functionName: name });
      return value instanceof FunctionError ? failed(id, value) : [id, true, answerOf(value)];
    } catch (error) {
      return failed(id, error);
    }
  }
}

function failed(id: number, error: unknown): Line {
  const message = error instanceof Error ? error.message : String(error);
  return [id, false, message || undefined, (error instanceof FunctionError ? NUMBERS[error.code] : undefined) ?? NUMBERS['#VALUE!']];
}

/** Errors among the values of a block go as objects. */
function answerOf(value: unknown): unknown {
  if (value instanceof FunctionError) return { type: 'Error', basicValue: value.code };
  return Array.isArray(value) ? value.map(answerOf) : value;
}

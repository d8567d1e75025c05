/** An add-in invented for these tests: who it is, what its functions are called, and what they do. */
import type { FunctionMetadata } from '../calculation';
import type { OfficeSession } from '../host/boot';

export const ADD_IN_ID = '5d2f0a11-3c7e-4b1d-8f60-0a9b8c7d6e5f';

export const NAMESPACE = 'DEMO';

export const FUNCTIONS: FunctionMetadata = {
  functions: [
    { id: 'DOUBLE', name: 'DOUBLE' },
    { id: 'SHARE', name: 'SHARE' },
  ],
};

/** `DEMO.DOUBLE(cells)`: each number times two, #VALUE! for what is none; `DEMO.SHARE(part, whole)`: part / whole. */
export function associateDemo({ CustomFunctions: { Error: FunctionError, ErrorCode, associate } }: OfficeSession): void {
  associate('DOUBLE', (cells: unknown[][]) =>
    cells.map((row) => row.map((cell) => (typeof cell === 'number' ? cell * 2 : new FunctionError(ErrorCode.invalidValue)))),
  );
  associate('SHARE', (part: number[][], whole: number[][]) => {
    if (whole[0]![0] === 0) throw new FunctionError(ErrorCode.divisionByZero);
    return [[part[0]![0]! / whole[0]![0]!]];
  });
}

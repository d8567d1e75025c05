/**
 * Associates the THADS functions with Excel as soon as this script runs: a formula that finds no function shows #NAME? until it is entered again.
 * Part of the small first chunk: no React, no validation library. Needs CustomFunctionsRuntime 1.2 (errors with a sentence: 1.3).
 */
import './older-engines';
import { type Evaluation, evaluate } from './broadcast';
import { Failure } from './failure';
import { type Answer, CUSTOM_FUNCTIONS, type CustomFunction } from './table';
import { isUnreadable, loadPlanReader } from './plan-argument';
import { functionsVi } from './texts';

/** Ranges as Excel hands them over (2-D), single values as a direct caller may; Excel appends the invocation, which we do not need. */
export type Callable = (...args: unknown[]) => unknown;

/** A function as Excel calls it: it answers at once, but for the first call with a plan in a range, which loads what reads one. */
export function callable(fn: CustomFunction): Callable {
  return (...all) => {
    // Where trailing arguments are left out, the invocation object that Excel appends stands in their place.
    const args = all.slice(0, fn.parameters.length).map((argument) => (isInvocation(argument) ? null : argument));
    if (!args.some((argument, i) => fn.parameters[i]!.type === 'plan' && isUnreadable(argument))) return answered(fn, args);
    return loadPlanReader().then(
      () => answered(fn, args),
      () => {
        throw errorOf(NOT_LOADED);
      },
    );
  };
}

/** @throws the error of the call as a whole */
function answered(fn: CustomFunction, args: readonly unknown[]): unknown {
  const answers = evaluated(fn, args);
  if (answers instanceof Failure) throw errorOf(answers);
  const single = answers.length === 1 ? answers[0] : undefined;
  if (single instanceof Failure) throw errorOf(single);
  // A call with plain values only gets a plain value; Excel itself always sends arrays and wants one back.
  return single !== undefined && !Array.isArray(single) && !args.some(Array.isArray) ? single : answers.map((answer) => cellsOf(answer, fn.width));
}

const NOT_LOADED = new Failure('#VALUE!', functionsVi.planNotLoaded);

/** Whatever goes wrong in here is told in the cell like the rest: Excel would show the words of the browser, or none. */
function evaluated(fn: CustomFunction, args: readonly unknown[]): Evaluation {
  try {
    return evaluate(fn, args);
  } catch {
    return UNEXPECTED;
  }
}

const UNEXPECTED = new Failure('#VALUE!', functionsVi.unexpected);

const isInvocation = (argument: unknown): boolean => typeof argument === 'object' && argument !== null && !Array.isArray(argument);

/** An error fills every column of its row: whoever looks at one column only must not see a blank. */
const cellsOf = (answer: Answer, width: number): unknown[] =>
  answer instanceof Failure ? new Array<unknown>(width).fill(errorOf(answer)) : Array.isArray(answer) ? answer : [answer];

/** Errors by failure: one wrong word in a call of 100,000 rows is one error object. */
const errors = new WeakMap<Failure, CustomFunctions.Error>();

function errorOf(failure: Failure): CustomFunctions.Error {
  const error = errors.get(failure) ?? new CustomFunctions.Error(failure.code, failure.sentence);
  errors.set(failure, error);
  return error;
}

/** Excel's own page loads office.js before this script; anything else that imports the functions has no Excel to tell. */
if (typeof CustomFunctions !== 'undefined') for (const fn of CUSTOM_FUNCTIONS) CustomFunctions.associate(fn.id, callable(fn));

/** All functions by name. */
import { aggregates } from './aggregates';
import { arrayFunctions } from './arrays';
import { conditional } from './conditional';
import { dates } from './dates';
import type { FunctionDefinition } from './define';
import { information } from './information';
import { library } from './library';
import { logic } from './logic';
import { lookups } from './lookup';
import { math } from './math';
import { references } from './references';
import { rounding } from './rounding';
import { statistics } from './statistics';
import { texts } from './text';

/** Functions by name in capitals, as people type them. What is written here wins over the library. */
export const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map(
  Object.entries({
    ...library,
    ...math,
    ...rounding,
    ...aggregates,
    ...statistics,
    ...conditional,
    ...logic,
    ...texts,
    ...lookups,
    ...references,
    ...dates,
    ...information,
    ...arrayFunctions,
  }),
);

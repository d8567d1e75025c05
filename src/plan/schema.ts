/** The schema of a campaign plan: what a plan from a file or a sheet must look like before anything is assessed by it. */
import * as z from 'zod';
import { decimalsOf } from '../cells/decimal';
import { keysOf } from '../terms/records';
import { COMPARATORS, KINDS, measureOfUnit, MEASURES, UNITS } from '../terms/terms';
import { AWARD_SUBJECTS, type AwardRules, CONDITION_CODES, ROUNDINGS } from './award';
import { RATE_COMPARATORS } from './further';
import { EDGE_RULES, type Plan } from './plan';

const day = z.iso.date();
const period = z.object({ from: day, to: day }).refine((p) => p.from <= p.to, { error: 'the period ends before it begins', path: ['to'] });

/** What fits into a cell and can be read there. */
const text = z.string().trim().max(2000);
const words = text.min(1);
/** Excel keeps 15 digits of a number. */
const bound = z
  .number()
  .nonnegative()
  .refine((value) => Number(value.toPrecision(15)) === value, { error: 'a bound has at most 15 digits' })
  .nullable();

const bandSchema = z
  .object({
    kind: z.enum(KINDS),
    subject: words.optional(),
    measure: z.enum(MEASURES),
    from: bound,
    fromIncluded: z.boolean(),
    to: bound,
    toIncluded: z.boolean(),
    unit: z.enum(UNITS),
    target: z
      .number()
      .min(0)
      .max(100)
      .refine((target) => decimalsOf(target) <= 2, { error: 'a target has at most two decimals' }),
    comparator: z.enum(COMPARATORS),
    reference: text,
    level: words.optional(),
  })
  .refine((band) => band.to !== 0, { error: 'the band is empty', path: ['to'] })
  .refine((band) => band.unit !== 'cases' || [band.from, band.to].every((value) => value === null || Number.isInteger(value)), {
    error: 'cases come in whole numbers',
    path: ['from'],
  })
  .refine((band) => measureOfUnit(band.unit) === band.measure, { error: 'the unit does not fit the measure', path: ['unit'] })
  .refine((band) => band.from === null || band.to === null || band.from < band.to || (band.from === band.to && band.fromIncluded && band.toIncluded), {
    error: 'the band is empty',
    path: ['to'],
  });

/** Per cent of people. */
const share = z
  .number()
  .positive()
  .max(100)
  .refine((percent) => decimalsOf(percent) <= 2, { error: 'a target has at most two decimals' });

const award: z.ZodType<AwardRules> = z.object({
  titles: z.array(words).min(1),
  conditions: z.array(z.object({ code: z.enum(CONDITION_CODES), subject: z.enum(AWARD_SUBJECTS), text: words, reference: text })),
  violationPeriod: period,
  headMeetsBoth: z.boolean(),
  headReference: text,
  quotas: z.array(
    z.object({
      kind: z.enum(KINDS),
      per: z.enum(['unit', 'province']),
      limit: z.number().int().nonnegative().nullable(),
      share: z.object({ percent: share, rounding: z.enum(ROUNDINGS) }).optional(),
      title: words.optional(),
      reference: text,
    }),
  ),
  addressees: z.array(words),
  letterhead: z.object({
    superior: text,
    agency: text,
    place: text,
    signatoryTitle: text,
    signatoryName: text,
    department: words.optional(),
    filing: words.optional(),
  }),
});

const further = z.object({
  name: words,
  kind: z.enum(KINDS),
  column: words,
  asks: z.union([
    z.object({
      of: words,
      without: words.optional(),
      target: z
        .number()
        .min(0)
        .max(199.99)
        .refine((target) => decimalsOf(target) <= 2, { error: 'a target has at most two decimals' }),
      comparator: z.enum(RATE_COMPARATORS),
    }),
    z.object({ answer: z.boolean() }),
  ]),
  reference: text,
});

export const planSchema: z.ZodType<Plan> = z.object({
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: words,
  issuer: words,
  number: text,
  issued: day.nullable(),
  dataPeriod: period,
  campaignPeriod: period.nullable(),
  deadline: day.nullable(),
  basis: z.enum(['total', 'toEnforce']),
  perOfficer: z.literal(true).optional(),
  officersColumn: words.optional(),
  qualifiesBy: z.enum(['both', 'either']),
  edgeRule: z.enum(keysOf(EDGE_RULES)),
  levelName: words.optional(),
  bands: z.array(bandSchema).min(1),
  further: z.array(further).optional(),
  unmeasured: z.array(z.object({ kind: z.enum(KINDS), requirement: words, reference: text })),
  award: award.nullable(),
});

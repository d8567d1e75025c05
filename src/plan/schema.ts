/** The schema of a campaign plan: what a plan from a file or a sheet must look like before anything is assessed by it. */
import { z } from 'zod';
import { decimalsOf } from './decimal';
import { AWARD_SUBJECTS, type AwardRules, CONDITION_CODES } from './award';
import { COMPARATORS, KINDS, MEASURES, UNITS, type Plan, measureOfUnit } from './plan';

const day = z.iso.date();
const period = z.object({ from: day, to: day }).refine((p) => p.from <= p.to, { error: 'the period ends before it begins', path: ['to'] });

export const bandSchema = z
  .object({
    kind: z.enum(KINDS),
    measure: z.enum(MEASURES),
    from: z.number().nonnegative().nullable(),
    fromIncluded: z.boolean(),
    to: z.number().positive().nullable(),
    toIncluded: z.boolean(),
    unit: z.enum(UNITS),
    target: z
      .number()
      .min(0)
      .max(100)
      .refine((target) => decimalsOf(target) <= 2, { error: 'a target has at most two decimals' }),
    comparator: z.enum(COMPARATORS),
    reference: z.string(),
  })
  .refine((band) => measureOfUnit(band.unit) === band.measure, { error: 'the unit does not fit the measure', path: ['unit'] })
  .refine((band) => band.from === null || band.to === null || band.from < band.to || (band.from === band.to && band.fromIncluded && band.toIncluded), {
    error: 'the band is empty',
    path: ['to'],
  });

const award: z.ZodType<AwardRules> = z.object({
  titles: z.array(z.string().min(1)).min(1),
  conditions: z.array(z.object({ code: z.enum(CONDITION_CODES), subject: z.enum(AWARD_SUBJECTS), text: z.string().min(1), reference: z.string() })),
  violationPeriod: period,
  headMeetsBoth: z.boolean(),
  headReference: z.string(),
  quotas: z.array(
    z.object({ kind: z.enum(KINDS), per: z.enum(['unit', 'province']), limit: z.number().int().nonnegative().nullable(), reference: z.string() }),
  ),
  addressees: z.array(z.string().min(1)),
  letterhead: z.object({ superior: z.string(), agency: z.string(), place: z.string(), signatoryTitle: z.string(), signatoryName: z.string() }),
});

export const planSchema: z.ZodType<Plan> = z.object({
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  issuer: z.string().min(1),
  number: z.string(),
  issued: day.nullable(),
  dataPeriod: period,
  campaignPeriod: period.nullable(),
  deadline: day.nullable(),
  basis: z.enum(['total', 'toEnforce']),
  qualifiesBy: z.enum(['both', 'either']),
  edgeRule: z.enum(['above', 'below']),
  bands: z.array(bandSchema).min(1),
  unmeasured: z.array(z.object({ kind: z.enum(KINDS), requirement: z.string(), reference: z.string() })),
  award: award.nullable(),
});

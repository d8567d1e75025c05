/** A plan as the cells of the plan sheet's tables. Pure; `read.ts` reads them back, `excel/plan/create.ts` puts them on a sheet. */
import { COMPARATOR_WORDS, MEASURE_WORDS, PLAN_KIND_WORDS, UNIT_WORDS } from '../../terms/words';
import { dayInWords } from '../../cells/day';
import { shiftDecimal } from '../../cells/decimal';
import { type FurtherMeasure, isRate } from '../further';
import type { Band, Plan } from '../plan';
import { INFO_FIELDS, INFO_KEYS, type InfoKey } from './form';
import { quotaCell } from './quota-text';
import {
  type BandColumn,
  BAND_ORDERS,
  BASIS_WORDS,
  CONDITION_WORDS,
  EDGE_WORDS,
  NO,
  PER_OFFICER_WORDS,
  PER_WORDS,
  PLAN_HEADINGS,
  type PlanTableName,
  RATE_COMPARATOR_WORDS,
  QUALIFIES_WORDS,
  SUBJECT_WORDS,
  YES,
} from './words';

export type PlanCell = string | number;
/** Data rows of every table, without headings. A table without rows has one empty row: Excel knows none without. */
export type PlanSheetContent = Record<PlanTableName, PlanCell[][]>;

/** The cells of a plan; of an empty form for null: every entry is there, nothing is filled in but the usual choices. */
export function planSheetContent(plan: Plan | null): PlanSheetContent {
  return {
    info: INFO_KEYS.flatMap((key) => infoValues(key, plan).map((value) => [INFO_FIELDS[key].label, value])),
    bands: orBlank(plan?.bands.map(bandRow), BAND_ORDERS.now.length),
    further: orBlank(plan?.further?.map(furtherRow), PLAN_HEADINGS.further.length),
    quotas: orBlank(
      plan?.award?.quotas.map((quota) => [PLAN_KIND_WORDS[quota.kind], PER_WORDS[quota.per], quota.title ?? '', quotaCell(quota), quota.reference]),
      PLAN_HEADINGS.quotas.length,
    ),
    conditions: orBlank(
      plan?.award?.conditions.map(({ subject, code, reference, text }) => [reference, SUBJECT_WORDS[subject], CONDITION_WORDS[code], text]),
      4,
    ),
    unmeasured: orBlank(
      plan?.unmeasured.map(({ kind, requirement, reference }) => [PLAN_KIND_WORDS[kind], reference, requirement]),
      3,
    ),
  };
}

const orBlank = (rows: PlanCell[][] | undefined, width: number): PlanCell[][] => (rows && rows.length > 0 ? rows : [new Array<PlanCell>(width).fill('')]);

const flag = (value: boolean): string => (value ? YES : NO);

/** One band as the cells of its row. */
export function bandCells(band: Band): Record<BandColumn, PlanCell> {
  return {
    kind: band.subject ?? PLAN_KIND_WORDS[band.kind],
    measure: MEASURE_WORDS[band.measure],
    from: band.from ?? '',
    fromIncluded: band.from === null ? '' : flag(band.fromIncluded),
    to: band.to ?? '',
    toIncluded: band.to === null ? '' : flag(band.toIncluded),
    unit: UNIT_WORDS[band.unit],
    target: shiftDecimal(band.target, -2),
    comparator: COMPARATOR_WORDS[band.comparator],
    reference: band.reference,
    level: band.level ?? '',
  };
}

/** In the order of the headings; empty where the sheet says the band in words by a formula. */
function bandRow(band: Band): PlanCell[] {
  const cells = bandCells(band);
  return BAND_ORDERS.now.map((column) => (column ? cells[column] : ''));
}

/** In the order of the headings. */
function furtherRow({ name, kind, column, asks, reference }: FurtherMeasure): PlanCell[] {
  const asked = isRate(asks)
    ? [RATE_COMPARATOR_WORDS[asks.comparator], shiftDecimal(asks.target, -2), asks.of, asks.without ?? '']
    : ['', flag(asks.answer), '', ''];
  return [name, PLAN_KIND_WORDS[kind], column, ...asked, reference];
}

const day = (iso: string | null | undefined): PlanCell => (iso ? dayInWords(iso) : '');

/** What stands beside an entry; several values where it may stand several times. */
function infoValues(key: InfoKey, plan: Plan | null): PlanCell[] {
  const values = plan ? PLAN_VALUES[key](plan) : (FORM_VALUES[key] ?? '');
  // A line to spare where there may be more of them.
  return Array.isArray(values) ? [...values, ''] : [values];
}

/** What an empty form proposes. */
const FORM_VALUES: Partial<Record<InfoKey, string>> = {
  basis: BASIS_WORDS.total,
  unitsBy: PER_OFFICER_WORDS.whole,
  qualifiesBy: QUALIFIES_WORDS.both,
  edgeRule: EDGE_WORDS.above,
};

const PLAN_VALUES: Record<InfoKey, (plan: Plan) => PlanCell | string[]> = {
  name: ({ name }) => name,
  id: ({ id }) => id,
  issuer: ({ issuer }) => issuer,
  number: ({ number }) => number,
  issued: ({ issued }) => day(issued),
  dataFrom: ({ dataPeriod }) => day(dataPeriod.from),
  dataTo: ({ dataPeriod }) => day(dataPeriod.to),
  campaignFrom: ({ campaignPeriod }) => day(campaignPeriod?.from),
  campaignTo: ({ campaignPeriod }) => day(campaignPeriod?.to),
  deadline: ({ deadline }) => day(deadline),
  basis: ({ basis }) => BASIS_WORDS[basis],
  unitsBy: ({ perOfficer }) => PER_OFFICER_WORDS[perOfficer ? 'perOfficer' : 'whole'],
  officersColumn: ({ officersColumn }) => officersColumn ?? '',
  qualifiesBy: ({ qualifiesBy }) => QUALIFIES_WORDS[qualifiesBy],
  edgeRule: ({ edgeRule }) => EDGE_WORDS[edgeRule],
  levelName: ({ levelName }) => levelName ?? '',
  title: ({ award }) => award?.titles ?? [],
  violationFrom: ({ award }) => day(award?.violationPeriod.from),
  violationTo: ({ award }) => day(award?.violationPeriod.to),
  headMeetsBoth: ({ award }) => (award ? flag(award.headMeetsBoth) : ''),
  headReference: ({ award }) => award?.headReference ?? '',
  addressee: ({ award }) => award?.addressees ?? [],
  superior: ({ award }) => award?.letterhead.superior ?? '',
  agency: ({ award }) => award?.letterhead.agency ?? '',
  place: ({ award }) => award?.letterhead.place ?? '',
  signatoryTitle: ({ award }) => award?.letterhead.signatoryTitle ?? '',
  signatoryName: ({ award }) => award?.letterhead.signatoryName ?? '',
  department: ({ award }) => award?.letterhead.department ?? '',
  filing: ({ award }) => award?.letterhead.filing ?? '',
};

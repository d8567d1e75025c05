/** Which campaign a review is of: its plan and its periods. Answers are those of one campaign; another one begins with none. Pure. */
import { dayIn } from '../cells/day';
import type { Period } from '../plan/plan';
import { VERSION } from '../terms/version';
import type { AwardPlan } from './evaluate';

export interface Campaign {
  /** Id of the plan. */
  id: string;
  /** Name of the plan, shortened; for people to read. */
  name: string;
  dataPeriod: Period;
  violationPeriod: Period;
  /** The day on which the review last took the report's figures; null where that is not known. */
  taken: string | null;
  /** The version of the add-in that wrote the review last; absent where that is not known, as of the first one. */
  by?: string;
}

/** Longest name and id that are kept: the comment of a name takes 255 characters. */
const LONGEST = 80;

/** The campaign of a plan. */
export const campaignOf = ({ id, name, dataPeriod, award }: AwardPlan, taken: string | null): Campaign => ({
  id,
  name: name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name,
  dataPeriod,
  violationPeriod: award.violationPeriod,
  taken,
  by: VERSION,
});

const days = ({ from, to }: Period): string => `${from}/${to}`;

/** Whether answers of one may be read as those of the other: the same plan for the same periods, whatever it is called. */
export function isSameCampaign(a: Campaign, b: Campaign): boolean {
  if (days(a.violationPeriod) !== days(b.violationPeriod)) return false;
  // The titles of a review do not say the plan's code.
  if (a.id === '' || b.id === '') return true;
  return a.id.slice(0, LONGEST) === b.id.slice(0, LONGEST) && days(a.dataPeriod) === days(b.dataPeriod);
}

/** As it is kept in the workbook: at most 255 characters. */
export const campaignText = ({ id, name, dataPeriod, violationPeriod, taken, by }: Campaign): string =>
  [days(dataPeriod), days(violationPeriod), id.slice(0, LONGEST), `${taken ?? ''}${by === undefined ? '' : `;${by}`}`, name].join('|');

const TEXT = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)\|(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)\|([^|]*)\|([^|;]*)(?:;([^|]*))?\|(.*)$/s;

/** Reads it back; null for what is none. */
export function campaignIn(text: string): Campaign | null {
  const [, dataFrom, dataTo, from, to, id, taken, by, name] = TEXT.exec(text) ?? [];
  if (dataFrom === undefined) return null;
  const periods = { dataPeriod: { from: dataFrom, to: dataTo! }, violationPeriod: { from: from!, to: to! } };
  return { id: id!, name: name!, ...periods, taken: taken || null, ...(by !== undefined && { by }) };
}

const PERIOD = /từ (\S+) đến hết (\S+)/u;

/** What the titles above a review say of its campaign: the second one the plan, another one the period of violations; null where they do not. */
export function campaignInTitles(titles: readonly string[]): Campaign | null {
  const [from, to] = titles.map((title) => PERIOD.exec(title.normalize('NFC'))?.slice(1, 3)).find((found) => found !== undefined) ?? [];
  const period = { from: dayIn(from ?? ''), to: dayIn(to ?? '') };
  if (typeof period.from !== 'string' || typeof period.to !== 'string') return null;
  const violationPeriod = { from: period.from, to: period.to };
  return { id: '', name: titles[1] ?? '', dataPeriod: violationPeriod, violationPeriod, taken: null };
}

/** How a line of the bench is measured: medians of paired runs, as a ratio to a floor in the same process, with the noise of the pairs. */

/** One figure of the table. */
export interface Figure {
  what: string;
  value: number;
  /** `×` = ratio to the floor that `what` names. */
  unit: '×' | 'requests' | 'MB' | 'KB' | 'rows/s' | 'rows';
  /** What is to be reached; none = told only. */
  limit?: number;
  /** The figure is to be at least the limit. */
  atLeast?: true;
  /** Half the range that the middle half of the pairs lies in; 0 where the same comes out each time. */
  noise?: number;
  /** The absolute figure of this machine, or why the limit is missed. */
  note?: string;
}

export type Job = () => unknown;

/** The value that as many are above as below. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at % 1);
}

/** Milliseconds of a job, with the garbage of the one before collected. */
export async function timed(job: Job): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await job();
  return performance.now() - start;
}

/** What a number of pairs came to. */
export interface Ratio {
  ratio: number;
  noise: number;
  /** Median of the job alone, in ms. */
  time: number;
}

/** @param series ms of each run, the floors beside the jobs of the same pair */
function ratioOf(jobs: readonly number[], floors: readonly number[]): Ratio {
  const ratios = jobs.map((time, i) => time / floors[i]!);
  return { ratio: median(ratios), noise: (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / 2, time: median(jobs) };
}

/** Each series of ms as a ratio to the floors of the same pairs. */
export const against = (what: string, jobs: readonly number[], floors: readonly number[], limit?: number): Figure => {
  const { ratio, noise, time } = ratioOf(jobs, floors);
  return { what, value: ratio, unit: '×', noise, note: `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`, ...(limit !== undefined && { limit }) };
};

/** Whether a figure misses its limit by more than its noise. */
export function isMissed({ value, limit, atLeast, noise = 0 }: Figure): boolean {
  if (limit === undefined) return false;
  return atLeast ? value + noise < limit : value - noise > limit;
}

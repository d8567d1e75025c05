/**
 * The words of the field as types: what is counted, who is measured, in which unit, and what a verdict can be. Data only; how each is said in
 * Vietnamese stands in words.ts, how people write it in cells in cells/naming.ts. A third measure, kind or unit begins here.
 */

/** The two things that are counted: về việc, về tiền. */
export const MEASURES = ['cases', 'money'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * Who is measured. `province` is a whole Cục THADS tỉnh (national plans), `department` a specialist department (Phòng),
 * `office` a Chi cục or Phòng THADS khu vực, `officer` a Chấp hành viên, `staff` everybody else.
 */
export const KINDS = ['province', 'department', 'office', 'officer', 'staff'] as const;
export type SubjectKind = (typeof KINDS)[number];

/** Units of figures. `thousand` is "1.000 đồng", the usual unit of money reports. */
export const UNITS = ['cases', 'dong', 'thousand', 'million', 'billion'] as const;
export type Unit = (typeof UNITS)[number];

/** Power of ten of each unit: cases count one by one, money in đồng. */
export const UNIT_POWER: Record<Unit, number> = { cases: 0, dong: 0, thousand: 3, million: 6, billion: 9 };

/** The measure that a unit belongs to. */
export const measureOfUnit = (unit: Unit): Measure => (unit === 'cases' ? 'cases' : 'money');

/** Units whose amounts are whole numbers: nobody enforces half a case or half a đồng. */
export const isWholeUnit = (unit: Unit): boolean => UNIT_POWER[unit] === 0;

/** The unit that figures of a measure are in where nothing says another. */
export const USUAL_UNIT = { cases: 'cases', money: 'thousand' } as const satisfies Record<Measure, Unit>;

/** How the achieved rate is compared with the target: "đạt" is `>=`, "trên" is `>`. */
export const COMPARATORS = ['>=', '>'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** `notJudged` = Không xét: there is no number to reach, or no figures that can be compared. */
export type Verdict = 'met' | 'notMet' | 'notJudged';

/** `notQualified` also covers "a figure is still missing": the rule does not hold as things stand. */
export type Qualification = 'qualified' | 'notQualified' | 'notJudged';

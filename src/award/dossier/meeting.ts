/** Whose meeting a list comes from, and whom it does not propose: what the minutes and their annex say alike. */
import { keysOf } from '../../terms/records';
import type { AwardPlan } from '../evaluate';
import type { LeftOut, NominationList } from '../nominate';
import { decidesItself } from './issuer';
import { dossierVi } from './texts';

const { ofCouncil, ofUnit } = dossierVi.minutes;

/** A meeting in the words of the minutes. */
export type Meeting = typeof ofCouncil;
export const meetingOf = (plan: AwardPlan): Meeting => (decidesItself(plan) ? ofCouncil : ofUnit);

/** Why somebody is not proposed, in the order of the annex. */
export type LeftOutGroup = keyof typeof dossierVi.leftOut.groups;
export const LEFT_OUT_GROUPS: readonly LeftOutGroup[] = keysOf(dossierVi.leftOut.groups);

/** Everybody who is not proposed and does not wait for the council, in the groups of the annex. */
export const leftOutOf = (list: NominationList): LeftOut[] => LEFT_OUT_GROUPS.flatMap((group) => list[group]);

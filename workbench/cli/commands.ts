/** The commands of the command line. A new job is a line here and a file beside this one; usage, options, files and exit codes follow from the table. */
import { OVER_NEWER } from './call';
import { CLASSIFY } from './classify';
import { COLLECT } from './collect';
import type { Command } from './command';
import { DOSSIER } from './dossier';
import { FORMS } from './forms';
import { LIST } from './list';
import { MARK } from './mark';
import { RECORD } from './record';
import { PLAN_SHEET } from './plan-sheet';
import { REMOVE } from './remove';
import { REVIEW } from './review';
import { SUMMARY } from './summary';
import { TEXT } from './text';

const ALL: readonly Command[] = [CLASSIFY, MARK, RECORD, SUMMARY, TEXT, REMOVE, PLAN_SHEET, REVIEW, FORMS, COLLECT, LIST, DOSSIER];

/** Those that change the workbook may be allowed to write over what a newer version has written. */
export const COMMANDS: readonly Command[] = ALL.map((one) => (one.output === 'workbook' ? { ...one, options: [...one.options, OVER_NEWER] } : one));

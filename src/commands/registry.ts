/**
 * The ribbon commands: ids, labels, icons, shortcuts and what each does, once. The code, the manifest's test and the shortcuts read this table.
 * The Excel side is loaded when a command first runs: this module is part of the small first chunk.
 */
import type * as Sentences from '../messages/sentences';
import type { Writing } from '../changes/changes';
import type { Outcome } from '../excel/results/classify';
import type { Progress } from '../excel/kit/chunks';
import type { Language } from '../messages/languages';
import type { CommandTexts } from './texts/texts';
import type { Plan } from '../plan/plan';
import type { PaneMessage } from './messages';

/** What a command leaves for the pane. `show`: the pane opens for it; otherwise only an open pane tells. */
export interface Report extends PaneMessage {
  show: boolean;
}

export interface Command {
  /** Action id in the manifest and in the shortcuts. */
  id: 'showPane' | 'classify' | 'markQualified' | 'makeList' | 'removeAll' | 'showHelp';
  /** It opens the pane and asks nothing of Excel: it need not wait for other commands. */
  opens?: true;
  label: Record<Language, string>;
  tooltip: Record<Language, string>;
  /** Base name of the icon files: assets/<icon>-16.png … */
  icon: string;
  shortcut: string | null;
  run(texts: CommandTexts, progress: Progress): Promise<Report | null>;
}

export const COMMANDS: readonly Command[] = [
  {
    id: 'showPane',
    label: { vi: 'Bảng thi đua', en: 'Award board' },
    tooltip: {
      vi: 'Mở bảng thi đua: xem báo cáo được hiểu thế nào, chọn kế hoạch, ghi kết quả.',
      en: 'Opens the award board: see how the report was understood, choose the plan, write results.',
    },
    icon: 'board',
    shortcut: 'Ctrl+Shift+Alt+1',
    opens: true,
    run: showPane,
  },
  {
    id: 'classify',
    label: { vi: 'Phân loại', en: 'Classify' },
    tooltip: {
      vi: 'Xếp nhóm từng đơn vị, Chấp hành viên; ghi chỉ tiêu, kết quả và số còn thiếu bên phải báo cáo.',
      en: 'Puts every office and officer into a band; writes target, result and shortfall beside the report.',
    },
    icon: 'classify',
    shortcut: 'Ctrl+Shift+Alt+2',
    run: classifyWorkbook,
  },
  {
    id: 'markQualified',
    label: { vi: 'Đánh dấu đủ điều kiện', en: 'Mark who qualifies' },
    tooltip: {
      vi: 'Tô nổi cả dòng của ai đủ điều kiện khen thưởng. Bấm lại để bỏ dấu.',
      en: 'Highlights the whole row of everybody who qualifies. Press again to take the marks away.',
    },
    icon: 'mark',
    shortcut: 'Ctrl+Shift+Alt+3',
    run: markQualified,
  },
  {
    id: 'makeList',
    label: { vi: 'Lập danh sách đề nghị', en: 'Nomination list' },
    tooltip: {
      vi: 'Lập trang xét khen thưởng từ báo cáo; khi đã điền, lập danh sách đề nghị khen thưởng sẵn sàng để in.',
      en: 'Makes the award review from the report; once it is filled in, makes the nomination list ready to be printed.',
    },
    icon: 'list',
    shortcut: 'Ctrl+Shift+Alt+4',
    run: makeNominationList,
  },
  {
    id: 'removeAll',
    label: { vi: 'Gỡ bỏ', en: 'Remove' },
    tooltip: {
      vi: 'Gỡ bỏ mọi cột và quy tắc tô màu do bảng thi đua ghi. Số liệu của bạn giữ nguyên.',
      en: 'Removes every column and rule that the award board wrote. Your figures stay as they are.',
    },
    icon: 'remove',
    // No key for what takes things away: a slip must not do it.
    shortcut: null,
    run: removeEverything,
  },
  {
    id: 'showHelp',
    label: { vi: 'Hướng dẫn', en: 'Help' },
    tooltip: {
      vi: 'Mở trợ giúp: sách hướng dẫn, ý nghĩa các màu và cột, phím tắt, những gì bảng thi đua ghi vào sổ tính.',
      en: 'Opens the help: the manual, what colours and columns mean, keys, what the award board writes into a workbook.',
    },
    icon: 'help',
    shortcut: null,
    opens: true,
    run: () => Promise.resolve({ intent: 'info', text: '', place: 'help', show: true }),
  },
];

async function showPane(): Promise<null> {
  await Office.addin.showAsTaskpane();
  return null;
}

async function classifyWorkbook(texts: CommandTexts, progress: Progress): Promise<Report> {
  const [{ classify }] = await Promise.all([import('../excel/results/classify'), sentences()]);
  const outcome = await classify({ plan: await planThatCounts(), formulas: await chosenFormulas(), progress });
  return reportOutcome(outcome, texts, texts.classified(outcome.assessed.length));
}

/** Asked for before anything is written: what was written must be told, also where the rest of the add-in can no longer be loaded. */
const sentences = (): Promise<typeof Sentences> => import('../messages/sentences');

/** Doubts open the pane, which lists them from the outcome; they are in the sentence, too, for whoever looks at it alone. */
async function reportOutcome(outcome: Outcome, { messages }: CommandTexts, text: string, always = false): Promise<Report> {
  const { doubtSentence } = await sentences();
  const doubts = outcome.recognition.sheets.flatMap((sheet) => sheet.doubts);
  const said = doubts.slice(0, DOUBTS_SAID).map((doubt) => doubtSentence(doubt, messages));
  return { intent: doubts.length > 0 ? 'warning' : 'success', text: [text, ...said].join(' '), outcome, show: always || doubts.length > 0 };
}

const DOUBTS_SAID = 3;

async function markQualified(texts: CommandTexts, progress: Progress): Promise<Report> {
  const [{ toggleMarks }] = await Promise.all([import('../excel/results/mark'), sentences()]);
  const first = await toggleMarks();
  if (first.state === 'unmarked') return { intent: 'success', text: texts.unmarked, show: false };
  if (first.state === 'marked') return markedReport(texts, first.rows);
  const { classify } = await import('../excel/results/classify');
  const outcome = await classify({ plan: await planThatCounts(), formulas: await chosenFormulas(), progress });
  const second = await toggleMarks();
  const rows = second.state === 'marked' ? second.rows : 0;
  return reportOutcome(outcome, texts, `${texts.classified(outcome.assessed.length)} ${markedReport(texts, rows).text}`, rows === 0);
}

const markedReport = (texts: CommandTexts, rows: number): Report =>
  rows > 0 ? { intent: 'success', text: texts.marked(rows), show: false } : { intent: 'info', text: texts.noneQualifies, show: true };

async function makeNominationList(texts: CommandTexts, progress: Progress): Promise<Report> {
  const { listOrReview } = await import('./nomination');
  return listOrReview(await planThatCounts(), texts, progress);
}

async function removeEverything(texts: CommandTexts, progress: Progress): Promise<Report> {
  const { removeAll } = await import('../excel/remove');
  const { sheets, kept, history } = await removeAll(progress);
  // The history goes only where people say so, in the pane.
  const stays = history === null ? kept : [...kept, history];
  const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
  const text = [texts.removed(quoted(sheets)), ...(stays.length > 0 ? [texts.kept(quoted(stays))] : [])].join(' ');
  return { intent: 'success', text, reread: true, review: true, show: stays.length > 0 };
}

/** The plan that counts in this workbook. @throws PlanSheetError when it is on a sheet that has errors */
async function planThatCounts(): Promise<Plan> {
  const { activePlan } = await import('../excel/plan/sheet');
  return (await activePlan()).plan;
}

/** What was chosen in this workbook: values, or which formulas. */
async function chosenFormulas(): Promise<Writing> {
  const { readPreferences } = await import('../excel/kit/preferences');
  return (await readPreferences()).formulas ?? 'values';
}

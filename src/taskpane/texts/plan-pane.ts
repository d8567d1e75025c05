/** Texts of the pane about the plan that are seen at once; those of what opens on demand are in plan-details.ts. Vietnamese is the base. */

export const planPaneVi = {
  source: {
    sheet: (sheet: string): string => `Trên trang "${sheet}" của sổ tính này`,
    builtin: 'Có sẵn trong bảng thi đua',
    label: 'Nguồn',
  },
  option: { sheet: (sheet: string): string => `Trang "${sheet}"` },
  outdated: 'Kế hoạch đã thay đổi từ lần ghi kết quả trước. Kết quả trên báo cáo là của kế hoạch cũ, cho đến khi ghi lại.',
  created: (sheet: string): string => `Đã đưa kế hoạch vào trang "${sheet}".`,
};

export type PlanPaneTexts = typeof planPaneVi;

const planPaneEn: PlanPaneTexts = {
  source: { sheet: (sheet) => `On the sheet "${sheet}" of this workbook`, builtin: 'Built in', label: 'Source' },
  option: { sheet: (sheet) => `Sheet "${sheet}"` },
  outdated: 'The plan has changed since results were last written. The results on the report are those of the old plan until they are written again.',
  created: (sheet) => `The plan is now on the sheet "${sheet}".`,
};

/** By the language of the pane. */
export const PLAN_TEXTS: Record<string, PlanPaneTexts> = { vi: planPaneVi, en: planPaneEn };

import type { AlarmKind } from './alarms.ts';

/** What one member of staff may do so often a day; the numbers are settings (server/config.ts). */
export const budgetKinds = ['reveals', 'clearCases', 'exportedRows'] as const;
export type BudgetKind = (typeof budgetKinds)[number];
export type Budgets = Readonly<Record<BudgetKind, number>>;

/** The settings where none are given. */
export const defaultBudgets: Budgets = { reveals: 60, clearCases: 300, exportedRows: 100_000 };

/** The alarm that tells of a used-up budget. */
export const alarmOfBudget: Readonly<Record<BudgetKind, AlarmKind>> = {
  reveals: 'reveals_spent',
  clearCases: 'clear_cases_spent',
  exportedRows: 'export_rows_spent',
};

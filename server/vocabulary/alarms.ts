/** What administrators are told of, each once a day for one person or thing. */
export const alarmKinds = [
  'codes_guessed',
  'step_up_locked',
  'reveals_spent',
  'clear_cases_spent',
  'export_rows_spent',
  'code_budget_spent',
  'administrator_alone',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

export const alarmStates = ['open', 'closed'] as const;
export type AlarmState = (typeof alarmStates)[number];

import { z } from 'zod';
import { abilitiesOf } from '../domain/authorize.ts';
import type { AlarmListRow } from '../reads/desk/alarms.ts';
import { alarmKinds, alarmStates } from '../vocabulary/alarms.ts';
import { listColumns, toReaders, type Actor } from './listColumns.ts';

export const alarmList = listColumns('alarm.read', {
  id: toReaders(z.number()),
  kind: toReaders(z.enum(alarmKinds)),
  subject: toReaders(z.string()),
  state: toReaders(z.enum(alarmStates)),
  staffId: toReaders(z.number().nullable()),
  staffName: toReaders(z.string().nullable()),
  raisedAt: toReaders(z.string()),
  closedAt: toReaders(z.string().nullable()),
  closedByName: toReaders(z.string().nullable()),
  closingWords: toReaders(z.string().nullable()),
  abilities: toReaders(z.array(z.string())),
});
export const alarmSchema = alarmList.schema;
export type AlarmRow = z.infer<typeof alarmSchema>;

export function presentAlarm(actor: Actor, row: AlarmListRow): AlarmRow {
  return alarmList.present(actor, { ...row, abilities: abilitiesOf(actor, 'alarm', { state: row.state }) });
}

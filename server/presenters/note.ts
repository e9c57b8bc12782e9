import { z } from 'zod';
import type { NoteListRow } from '../reads/desk/notes.ts';
import { listColumns, toReaders, type Actor } from './listColumns.ts';

export const noteList = listColumns('application.read', {
  id: toReaders(z.number()),
  applicationId: toReaders(z.number()),
  staffId: toReaders(z.number()),
  staffName: toReaders(z.string()),
  body: toReaders(z.string()),
  createdAt: toReaders(z.string()),
});
export const noteSchema = noteList.schema;
export type NoteRow = z.infer<typeof noteSchema>;
export function presentNote(actor: Actor, row: NoteListRow): NoteRow {
  return noteList.present(actor, row);
}

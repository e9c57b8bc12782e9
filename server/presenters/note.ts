import { z } from 'zod';
import type { NoteListRow } from '../reads/desk/notes.ts';
import { plainFields } from './plainFields.ts';

export const noteSchema = z.strictObject({
  id: z.number(),
  applicationId: z.number(),
  staffId: z.number(),
  staffName: z.string(),
  body: z.string(),
  createdAt: z.string(),
});
export type NoteRow = z.infer<typeof noteSchema>;
export function presentNote(row: NoteListRow): NoteRow {
  return plainFields(noteSchema, row);
}

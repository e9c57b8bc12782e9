import { z } from 'zod';
import type { Note } from '../models/Note.ts';
import { iso } from './moments.ts';

export const noteSchema = z.strictObject({
  id: z.number(),
  applicationId: z.number(),
  staffId: z.number(),
  staffName: z.string(),
  body: z.string(),
  createdAt: z.string(),
});
export type NoteRow = z.infer<typeof noteSchema>;
export type NoteSource = Pick<Note, 'id' | 'applicationId' | 'staffId' | 'body' | 'createdAt'> & { staffName: string };
export function presentNote({ id, applicationId, staffId, staffName, body, createdAt }: NoteSource): NoteRow {
  return { id, applicationId, staffId, staffName, body, createdAt: iso(createdAt) };
}

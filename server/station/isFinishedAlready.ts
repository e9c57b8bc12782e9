import { DeskError } from './DeskError.ts';

/** The answer to "finish" was lost, and on the next claim the desk says that the job is finished. */
export function isFinishedAlready(error: unknown): boolean {
  return error instanceof DeskError && error.code === 'invalid_state' && error.details['state'] === 'done';
}

import type { IntakeForm } from '@presenters/intakeForm.ts';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { mergeForms, type Conflict } from './mergeForms.ts';

/** The form as the server has it, and the version a change of it must name. */
export interface Kept {
  form: IntakeForm;
  version: number;
}
const ROUNDS = 3;

/**
 * Sends what the screen shows. When another tab was faster, its form is merged in and the try repeated; fields both have changed
 * come back as conflicts, with nothing sent and nothing lost. @throws ApiError
 */
export async function sendForm(
  id: number,
  state: { form: IntakeForm; kept: Kept },
  keepalive: boolean,
): Promise<readonly Conflict[]> {
  for (let round = 1; ; round += 1) {
    const sent = state.form;
    try {
      const saved = await api.saveForm(id, state.kept.version, sent, keepalive);
      state.kept = { form: sent, version: saved.version };
      return [];
    } catch (thrown) {
      if (!(thrown instanceof ApiError) || thrown.code !== 'version_conflict' || round === ROUNDS) throw thrown;
      const theirs = await api.application(id);
      const { merged, conflicts } = mergeForms(state.kept.form, state.form, theirs.form);
      state.kept = { form: theirs.form, version: theirs.formVersion };
      state.form = merged;
      if (conflicts.length > 0) return conflicts;
    }
  }
}

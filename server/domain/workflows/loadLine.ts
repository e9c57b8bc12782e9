import { ApplicationStage } from '../../models/ApplicationStage.ts';
import type { Context } from '../context.ts';

/** The stages of one application, in order, locked until the transaction ends. */
export async function loadLine(tx: Context, applicationId: number): Promise<ApplicationStage[]> {
  return ApplicationStage.query(tx.db).where({ applicationId }).orderBy('position').forUpdate();
}

import { AppError } from '../../lib/AppError.ts';
import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { Application } from '../../models/Application.ts';
import { DocumentVersion } from '../../models/DocumentVersion.ts';
import type { DocumentData } from '../../vocabulary/documentData.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { openSnapshot, prepared, type PreparedDocument } from './keepVersion.ts';
import { maskDocument } from './maskDocument.ts';
import { prepareFor } from './prepare.ts';
import type { ReturnedKind } from '../../vocabulary/documentKinds.ts';
import { lockApplication } from '../lockApplication.ts';

export interface WantedDocument {
  applicationId: number;
  kind: ReturnedKind;
  version?: number | undefined;
}

/**
 * A form for staff, masked as their screen is: the version asked for, else the newest the applicant was given; if he
 * has fetched none since submitting, the one he would get now. Each reading writes an audit event.
 * @throws AppError not_found | forbidden
 */
export async function readDocument(ctx: Context, wanted: WantedDocument): Promise<PreparedDocument<ReturnedKind>> {
  return inTransaction(ctx, async (tx) => {
    const { applicationId, kind } = wanted;
    await lockApplication(tx, applicationId);
    const application = await Application.query(tx.db).findById(applicationId);
    if (!application) throw new AppError('not_found');
    authorize(tx, 'document.read', { projectId: application.projectId });

    const document = await givenDocument(tx, application, wanted);
    await record(tx, {
      applicationId,
      type: 'document.viewed',
      details: { kind, version: document.identity.documentVersion },
    });
    return maskDocument(document);
  });
}

/** The form as the applicant has it, for a caller who has locked the application and checked who may have it. */
export async function givenDocument(
  tx: Context,
  application: Application,
  { applicationId, kind, version }: WantedDocument,
): Promise<PreparedDocument<ReturnedKind>> {
  const dataKey = unwrapDataKey(tx.keys.wrap, application);
  const row = await DocumentVersion.query(tx.db)
    .where({ applicationId, kind, ...(version === undefined ? {} : { version }) })
    .orderBy('version', 'desc')
    .first();
  if (!row && (version !== undefined || application.submittedAt === null)) throw new AppError('not_found', { kind });
  return row
    ? prepared({ application }, row, kind, openSnapshot(dataKey, row) as DocumentData[ReturnedKind])
    : prepareFor(tx, { application, dataKey }, kind);
}

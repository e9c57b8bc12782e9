import { AppError } from '../../lib/AppError.ts';
import type { DocumentVersion } from '../../models/DocumentVersion.ts';
import { WorkflowDocument } from '../../models/WorkflowDocument.ts';
import type { DocumentData } from '../../vocabulary/documentData.ts';
import { applicationStates } from '../../vocabulary/applicationStates.ts';
import { lockOwnApplication, ownApplication, type OwnApplication } from '../applications/ownApplication.ts';
import { inTransaction, type Context } from '../context.ts';
import { documentSource, type DocumentSource } from './documentSource.ts';
import { keepVersion, prepared, type PreparedDocument } from './keepVersion.ts';
import { returnedKinds, type ReturnedKind } from '../../vocabulary/documentKinds.ts';
import { snapshots } from './snapshots.ts';
import { whichDocuments } from './whichDocuments.ts';

/**
 * A form of the signed-in account's application as it is now, ready to be rendered. Content that was printed before
 * keeps its version.
 * @throws AppError not_found when it is another account's, or its workflow has no such form
 */
export async function prepareDocument(
  ctx: Context,
  { applicationId, kind }: { applicationId: number; kind: ReturnedKind },
): Promise<PreparedDocument<ReturnedKind>> {
  return inTransaction(ctx, async (tx) =>
    prepareFor(tx, await lockOwnApplication(tx, applicationId, applicationStates), kind),
  );
}

/** The same for a caller who has checked the permission and has locked the application. */
export async function prepareFor<Kind extends ReturnedKind>(
  tx: Context,
  owner: Pick<OwnApplication, 'application' | 'dataKey'>,
  kind: Kind,
): Promise<PreparedDocument<Kind>> {
  const { version, data } = await prepareVersion(tx, owner, kind);
  return prepared(owner, version, kind, data);
}

/** The kept version of it, for a caller who sends it later. @throws AppError not_found */
export async function prepareVersion<Kind extends ReturnedKind>(
  tx: Context,
  owner: Pick<OwnApplication, 'application' | 'dataKey'>,
  kind: Kind,
): Promise<{ version: DocumentVersion; data: DocumentData[Kind] }> {
  const source = await documentSource(tx, owner);
  if (!(await kindsOf(tx, source)).includes(kind)) throw new AppError('not_found', { kind });
  const data = snapshots[kind](source);
  return { version: await keepVersion(tx, owner, kind, data), data };
}

/**
 * The forms of an application of the signed-in account, in their order, each with the characters that would stop it
 * from being printed. @throws AppError not_found
 */
export async function ownDocuments(
  ctx: Context,
  { applicationId }: { applicationId: number },
): Promise<{ kind: ReturnedKind; unprintable: string[] }[]> {
  const source = await documentSource(ctx, await ownApplication(ctx, applicationId));
  return (await kindsOf(ctx, source)).map((kind) => ({
    kind,
    unprintable: ctx.ports.documents.unprintable(JSON.stringify(snapshots[kind](source))),
  }));
}

async function kindsOf(ctx: Context, { application, items, individual }: DocumentSource): Promise<ReturnedKind[]> {
  const rules = await WorkflowDocument.query(ctx.db).where({ workflowId: application.workflowId });
  const kinds = whichDocuments(
    rules,
    items.map(({ product }) => product),
    { individual },
  );
  return returnedKinds.filter((kind) => kinds.includes(kind)).sort((a, b) => kinds.indexOf(a) - kinds.indexOf(b));
}

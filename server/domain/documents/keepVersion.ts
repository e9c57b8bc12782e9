import { canonicalJson } from '../../lib/canonicalJson.ts';
import { keyedDigest, openText, sealText, sha256Hex } from '../../lib/seal.ts';
import { DocumentVersion } from '../../models/DocumentVersion.ts';
import type { DocumentData } from '../../vocabulary/documentData.ts';
import type { DocumentKind } from '../../vocabulary/documentKinds.ts';
import type { OwnApplication } from '../applications/ownApplication.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';

/** What `ports.documents.render` takes. The same version must give the same bytes at any later time. */
export interface PreparedDocument<Kind extends DocumentKind = DocumentKind> {
  kind: Kind;
  data: DocumentData[Kind];
  identity: { applicationNumber: string; documentVersion: number; keyedHash: string; date: Date };
}
type Owner = Pick<OwnApplication, 'application' | 'dataKey'>;

const aad = (applicationId: number): string => `document.snapshot:${applicationId}`;

/**
 * The version of a document with this content: an existing one with the same content, else a new one. Call it under the
 * lock of the application.
 * `content` is stored and hashed; a secret that is printed (a PIN, a ticket) is not part of it and is added when
 * rendering.
 */
export async function keepVersion<Kind extends DocumentKind>(
  tx: Context,
  { application, dataKey }: Owner,
  kind: Kind,
  content: unknown,
): Promise<DocumentVersion> {
  const text = canonicalJson(content);
  const snapshotSha256 = sha256Hex(text);
  const known = await DocumentVersion.query(tx.db)
    .where({ applicationId: application.id, kind })
    .orderBy('version', 'desc');
  const same = known.find((one) => one.snapshotSha256 === snapshotSha256);
  if (same) return same;
  const version = (known[0]?.version ?? 0) + 1;
  // The hash also covers number, kind and version, so that a code cannot be copied onto another document.
  const keyedHash = keyedDigest(
    tx.keys.documents,
    canonicalJson({ applicationNumber: application.number, kind, version, snapshotSha256 }),
  );
  const [row] = await tx
    .db('documentVersions')
    .insert({
      applicationId: application.id,
      kind,
      version,
      snapshotSealed: sealText(dataKey, text, aad(application.id)),
      snapshotSha256,
      keyedHash,
      createdAt: tx.clock.now(),
    })
    .returning('id');
  await record(tx, {
    applicationId: application.id,
    type: 'document.prepared',
    details: { kind, version, snapshotSha256 },
  });
  return DocumentVersion.query(tx.db)
    .findById(row?.id ?? 0)
    .throwIfNotFound();
}

/** The stored content of a version. @throws Error if it is that of another version */
export function openSnapshot(dataKey: Buffer, row: DocumentVersion): unknown {
  const text = openText(dataKey, row.snapshotSealed, aad(row.applicationId));
  if (sha256Hex(text) !== row.snapshotSha256)
    throw new Error(`the content of document version ${row.id} is not its own`);
  return JSON.parse(text);
}

export function prepared<Kind extends DocumentKind>(
  { application }: Pick<Owner, 'application'>,
  row: DocumentVersion,
  kind: Kind,
  data: DocumentData[Kind],
): PreparedDocument<Kind> {
  return {
    kind,
    data,
    identity: {
      applicationNumber: application.number,
      documentVersion: row.version,
      keyedHash: row.keyedHash,
      date: row.createdAt,
    },
  };
}

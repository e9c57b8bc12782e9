import type { FormFaultCode } from '../../vocabulary/formFaults.ts';
import type { PersonDocumentType } from '../../vocabulary/productKinds.ts';
import { usccRegionExists } from '../../vocabulary/provinces.ts';
import { accountOf } from '../authorize.ts';
import type { Context } from '../context.ts';
import { nameSkeleton } from './nameSkeleton.ts';
import { documentFaultCode, usccFaultCode } from './numberFaults.ts';
import { foldCode } from '../../vocabulary/text/foldText.ts';

export interface LiveCheckQuestion {
  uscc?: string | undefined;
  organizationName?: string | undefined;
  document?: { documentType: PersonDocumentType; number: string } | undefined;
  projectId?: number | undefined;
}
export interface LiveCheckAnswer {
  uscc: FormFaultCode | null;
  document: FormFaultCode | null;
  /** The code is right in itself, but names a province that does not exist. */
  unknownRegion: boolean;
  /** Another organisation is registered under a name that looks the same. The answer does not say which one. */
  similarName: boolean;
  /** The organisation already has a certificate in this project: perhaps a change or a reissue is meant. */
  hasCertificate: boolean;
}

/** Checks single entries while they are typed. Empty entries are not judged. */
export async function liveChecks(
  ctx: Context,
  { uscc = '', organizationName = '', document, projectId }: LiveCheckQuestion,
): Promise<LiveCheckAnswer> {
  accountOf(ctx);
  const code = foldCode(uscc);
  const usccFault = code === '' ? null : usccFaultCode(code);
  // Without a valid USCC the organisation could be compared with its own record.
  const known = code !== '' && usccFault === null;
  return {
    uscc: usccFault,
    document:
      document && document.number !== ''
        ? documentFaultCode(document.documentType, document.number, ctx.clock.now())
        : null,
    unknownRegion: known && !usccRegionExists(code),
    similarName: known && (await looksLikeAnother(ctx, organizationName, code)),
    hasCertificate: known && projectId !== undefined && (await hasCertificate(ctx, code, projectId)),
  };
}

async function looksLikeAnother(ctx: Context, name: string, uscc: string): Promise<boolean> {
  const skeleton = nameSkeleton(name);
  if (skeleton.length < 4) return false;
  return Boolean(await ctx.db('organizations').where({ nameSkeleton: skeleton }).whereNot({ uscc }).first('id'));
}

async function hasCertificate(ctx: Context, uscc: string, projectId: number): Promise<boolean> {
  const held = await ctx
    .db('certificates as c')
    .join('organizations as o', 'o.id', 'c.organizationId')
    .where({ 'o.uscc': uscc, 'c.projectId': projectId, 'c.role': 'signing' })
    .whereIn('c.state', ['on_hold', 'active', 'suspended'])
    .first('c.id');
  return Boolean(held);
}

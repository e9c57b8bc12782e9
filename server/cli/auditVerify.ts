import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { verifyAudit, type AuditVerdict } from '../domain/audit/verifyAudit.ts';
import { knowsSeal, signerOfHeads } from '../domain/audit/verifyHeads.ts';
import type { Context } from '../domain/context.ts';
import { AppError } from '../lib/AppError.ts';
import { AuditHeadFile } from '../lib/AuditHeadFile.ts';
import { auditFaultWords } from '../vocabulary/auditFaults.ts';

export interface VerifyOptions {
  /** Another file of heads than the desk's own: the copy on another machine. */
  heads: string | null;
  /** The hash of a seal that a person has noted. */
  head: string | null;
  /** The public key for heads, PEM or DER, where the signer is not at hand. */
  key: string | null;
}

/** Verifies the audit and prints the result; answers 0 if nothing was changed. */
export async function auditVerify(ctx: Context, { heads, head, key }: VerifyOptions): Promise<number> {
  if (heads !== null && !existsSync(heads)) throw new Error(`${heads} is not there`);
  const file = heads === null ? ctx.ports.heads : new AuditHeadFile(heads);
  const signer = key === null ? await signerOfHeads(ctx) : { key: readKey(key), last: null };
  const ask: Context['ports']['heads']['signer'] = async () => {
    if (!signer) throw new AppError('ca_unavailable', {});
    return signer;
  };
  const outside = { ...ctx.ports.heads, signer: ask, read: (from: number) => file.read(from) };
  const verdict = await verifyAudit({ ...ctx, ports: { ...ctx.ports, heads: outside } });
  console.log(JSON.stringify(verdict, null, 2));
  if (verdict.firstFault) {
    const { zh, en } = auditFaultWords[verdict.firstFault.kind];
    console.log(`审计记录被改动：${zh}（见 firstFault） · ${en}`);
    return 1;
  }
  if (head !== null && !(await knowsSeal(ctx, head.toLowerCase()))) {
    const { zh, en } = auditFaultWords.head_missing;
    console.log(`审计记录被改动：${zh}（${head}） · ${en}`);
    return 1;
  }
  console.log(
    `审计记录完整：${verdict.events} 条，${verdict.seals} 个封印，${verdict.unsealed} 条未封，${verdict.heads} 个库外留存的封印相符`,
  );
  if (head === null) tellWhatIsMissing(verdict);
  if (verdict.heads > 0 && !signer)
    console.log(
      '签名服务不在，封印的签名没有核对（可用 --key 指定公钥） · the signer is away: signatures were not looked at',
    );
  return 0;
}

function tellWhatIsMissing({ heads, seals }: AuditVerdict): void {
  if (heads === 0 && seals > 0)
    console.log(
      '没有库外留存的封印可对照：结尾被截断时看不出来 · no heads to compare: a record cut at its end looks whole',
    );
}

function readKey(file: string): Buffer {
  const bytes = readFileSync(file);
  const isPem = bytes.includes('-----BEGIN');
  return createPublicKey(isPem ? bytes : { key: bytes, format: 'der', type: 'spki' }).export({
    format: 'der',
    type: 'spki',
  });
}

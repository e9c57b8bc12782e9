import { createHash } from 'node:crypto';
import type { Step } from '../Production.ts';

/** 1 生成签名密钥: on the token, unless it is there already. Once the CA may have seen it, it is never replaced here. */
export const generateSigningKey: Step = {
  name: 'signing_key',
  async run(production) {
    const { job, signingId } = production;
    const { spki, made } = await production.onToken('ensureSigningKey', {
      id: signingId,
      label: production.token().label,
      algorithm: job.algorithm,
      requested: production.journal('issue') !== 'none',
    });
    return { ckaId: signingId, spkiSha256: createHash('sha256').update(spki).digest('hex'), made };
  },
};

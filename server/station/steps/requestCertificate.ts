import { createHash } from 'node:crypto';
import type { Step } from '../Production.ts';
import { StationFault } from '../StationFault.ts';

/**
 * The request is signed inside the token; asking the desk with it is the next step, so that both ends are in the
 * journal.
 */
export const requestCertificate: Step = {
  name: 'request',
  async run(production) {
    production.csr = await production.onToken('certificateRequest', {
      id: production.signingId,
      algorithm: production.job.algorithm,
      subject: production.claimed.subject,
    });
    return { csrSha256: createHash('sha256').update(production.csr).digest('hex') };
  },
};

/** 2 申请证书: the desk asks the CA, once per (job, role, key), and has compared the answer with what was approved. */
export const fetchCertificate: Step = {
  name: 'issue',
  async run(production) {
    if (production.csr === null) throw new StationFault('station_failed', { message: 'no request' });
    await production.lease.check();
    production.signingCertificate = await production.desk.signingCertificate(production.job.id, {
      ...production.fence,
      csr: Buffer.from(production.csr).toString('base64'),
      serial: production.token().serial,
    });
    return { serialNumber: production.signingCertificate.serialNumber };
  },
};

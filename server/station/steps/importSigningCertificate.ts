import type { Step } from '../Production.ts';
import { StationFault } from '../StationFault.ts';

/** 3 写入签名证书, read back byte by byte. */
export const importSigningCertificate: Step = {
  name: 'signing_certificate',
  async run(production) {
    const issued = production.signingCertificate;
    if (issued === null) throw new StationFault('station_failed', { message: 'no certificate' });
    const { made } = await production.onToken('ensureCertificate', {
      role: 'signing',
      id: production.signingId,
      label: production.token().label,
      der: new Uint8Array(Buffer.from(issued.certificate, 'base64')),
    });
    return { ckaId: production.signingId, made };
  },
};

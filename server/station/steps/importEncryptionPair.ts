import type { EnvelopedKey } from '../../vocabulary/stationKeys.ts';
import type { Production, Step } from '../Production.ts';
import { StationFault } from '../StationFault.ts';

/** 4 导入加密密钥与证书: enveloped to the token's signing key, opened inside the token, its protection read back. */
export const importEncryptionPair: Step = {
  name: 'encryption_pair',
  async run(production) {
    const { keyTransports } = await production.slot.process.ask('driver', {});
    await production.lease.check();
    production.delivered = await production.desk.encryptionKeys(production.job.id, {
      ...production.fence,
      serial: production.token().serial,
      transports: keyTransports[production.job.algorithm].map(({ outer, inner, hostUnwrap }) => ({
        outer,
        inner,
        ...(hostUnwrap === undefined ? {} : { hostUnwrap }),
      })),
    });
    const current = production.delivered.keys.filter((key) => key.current);
    const [key] = current;
    if (key === undefined || current.length !== 1)
      throw new StationFault('encryption_key_wrong', { current: current.length });
    const { made } = await ensurePair(production, key);
    return { ckaId: key.ckaId, transport: `${key.transport.outer}+${key.transport.inner}`, made };
  },
};

/**
 * Earlier encryption keys stay or are written again, the e-seal is written, and objects nobody asked for are destroyed.
 */
export const keepKeyHistory: Step = {
  name: 'key_history',
  async run(production) {
    const { delivered } = production;
    if (delivered === null) throw new StationFault('station_failed', { message: 'no keys' });
    const earlier = delivered.keys.filter((key) => !key.current);
    for (const key of earlier) await ensurePair(production, key);
    const seal =
      delivered.seal === null
        ? 'none'
        : await production.onToken('ensureSeal', {
            ...delivered.seal,
            value: new Uint8Array(Buffer.from(delivered.seal.value, 'base64')),
          });
    const { destroyed, left } = await production.onToken('sweep', { ids: production.knownIds, seal: delivered.seal });
    return { earlier: earlier.length, seal, swept: destroyed, left };
  },
};

function ensurePair(production: Production, key: EnvelopedKey): Promise<{ made: boolean }> {
  return production.onToken('ensureEncryptionPair', {
    signingId: production.signingId,
    id: key.ckaId,
    label: production.token().label,
    algorithm: key.algorithm,
    transport: key.transport,
    envelopedKey: bytes(key.envelopedKey),
    wrappedPrivateKey: bytes(key.wrappedPrivateKey),
    iv: key.iv === null ? null : bytes(key.iv),
    certificate: bytes(key.certificate),
  });
}

function bytes(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

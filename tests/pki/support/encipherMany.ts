import { generateKeyPairSync } from 'node:crypto';
import { encipherRandom } from '../../../server/pki/proof.ts';

/** A process of its own: enciphers as many messages as its argument says, and says so. */
const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const wanted = Number(process.argv[2]);
for (let n = 0; n < wanted; n += 1) encipherRandom(publicKey);
process.stdout.write(`${wanted}\n`);

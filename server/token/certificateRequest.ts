import { composeRequest } from '../pki/request.ts';
import { signatureKind } from '../pki/signatureAlgorithm.ts';
import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import type { SubjectAttribute } from '../vocabulary/stationProtocol.ts';
import type { TokenSession } from './TokenSession.ts';
import { signData } from './signData.ts';
import type { SigningKey } from './signingKey.ts';

/** PKCS#10 with this subject, signed inside the token; DER. One path for RSA and EC. */
export function certificateRequest(
  session: TokenSession,
  key: SigningKey,
  algorithm: KeyAlgorithm,
  subject: readonly SubjectAttribute[],
): Buffer {
  return composeRequest(subject, key.spki, signatureKind(algorithm), (info) =>
    signData(session, key.privateKey, algorithm, info),
  );
}

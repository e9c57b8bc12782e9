import type { CardReading } from '../../vocabulary/benchProtocol.ts';
import type { CertificateRole, KeyAlgorithm } from '../../vocabulary/certificateStates.ts';
import type { KeyTransport } from '../../vocabulary/stationKeys.ts';
import type { ProofTask, ReadBack } from '../../vocabulary/stationProof.ts';
import type { SubjectAttribute } from '../../vocabulary/stationProtocol.ts';
import type { TokenReading } from '../../vocabulary/tokenReading.ts';
import { ensureCertificate } from '../../token/certificateObject.ts';
import { certificateRequest } from '../../token/certificateRequest.ts';
import type { DriverProfile } from '../../token/drivers/driverProfile.ts';
import { ensureEncryptionPair, type EncryptionPair } from '../../token/encryptionPair.ts';
import { closeQuietly, logIn } from '../../token/logIn.ts';
import { changePin } from '../../token/pin.ts';
import { prepareBlank } from '../../token/prepareBlank.ts';
import { decipheredDigest, readBack, signChallenge } from '../../token/proof.ts';
import { readCard } from '../../token/readCard.ts';
import { readToken } from '../../token/readToken.ts';
import { ensureSeal } from '../../token/tokenSeal.ts';
import { ensureSigningKey, findSigningKey, type SigningKey } from '../../token/signingKey.ts';
import type { TokenSlot } from '../../token/TokenSlot.ts';
import { assertBlank, leftovers, refuseForeignKeys, sweep, type Keep } from '../../token/sweep.ts';
import { TokenRefusal } from '../../token/TokenRefusal.ts';
import type { SlotState } from './SlotState.ts';

/** PINs come as bytes and are wiped by the worker after the command. */
export interface PinEntry {
  serial: string;
  pin: Uint8Array;
  lastTryConfirmed: boolean;
}
export interface PinReplacement {
  serial: string;
  from: Uint8Array;
  to: Uint8Array;
  maybeDone: boolean;
  lastTryConfirmed: boolean;
}

/**
 * What the slot's process can be asked. Those that write may be repeated after a crash: they answer what they found.
 */
export const slotCommands = {
  read: (state: SlotState): TokenReading | null => state.read(),

  driver: (
    state: SlotState,
  ): Pick<DriverProfile, 'algorithms' | 'keyTransports' | 'pin' | 'unlock' | 'dataObjects' | 'listsAtInitializeOnly'> =>
    state.module.profile,

  readCard: (state: SlotState): CardReading => readCard(state.slot()),

  prepareBlank: (
    state: SlotState,
    { soPin, transportPin, label }: { soPin: Uint8Array; transportPin: Uint8Array; label: string },
  ): TokenReading => {
    state.leave();
    return readToken(
      prepareBlank(state.readyModule(), { soPin: textOf(soPin), transportPin: textOf(transportPin), label }),
    );
  },

  logIn: (state: SlotState, entry: PinEntry): Record<string, never> => {
    state.leave();
    const slot = theToken(state, entry.serial);
    state.enter(slot, logIn(slot, textOf(entry.pin), entry.lastTryConfirmed));
    return {};
  },

  changePin: (state: SlotState, change: PinReplacement): { changed: boolean } => {
    state.leave();
    const slot = theToken(state, change.serial);
    const { session, changed } = changePin(slot, {
      ...change,
      from: textOf(change.from),
      to: textOf(change.to),
    });
    state.enter(slot, session);
    return { changed };
  },

  /** Second look at the token, now that private objects show. `blank`: nothing but what this job made may be there. */
  inspect: (state: SlotState, { knownIds, blank }: { knownIds: string[]; blank: boolean }): Record<string, never> => {
    if (blank) assertBlank(state.session(), knownIds);
    else refuseForeignKeys(state.session(), knownIds);
    return {};
  },

  ensureSigningKey: (
    state: SlotState,
    wish: { id: string; label: string; algorithm: KeyAlgorithm; requested: boolean },
  ): { spki: Uint8Array; made: boolean } => {
    const { key, made } = ensureSigningKey(state.session(), { ...wish, id: bytes(wish.id) });
    return { spki: key.spki, made };
  },

  certificateRequest: (
    state: SlotState,
    { id, algorithm, subject }: { id: string; algorithm: KeyAlgorithm; subject: SubjectAttribute[] },
  ): Uint8Array => certificateRequest(state.session(), signingKey(state, id, algorithm), algorithm, subject),

  ensureCertificate: (
    state: SlotState,
    { role, id, label, der }: { role: CertificateRole; id: string; label: string; der: Uint8Array },
  ): { made: boolean } => ensureCertificate(state.session(), role, bytes(id), label, Buffer.from(der)),

  ensureEncryptionPair: (state: SlotState, pair: WirePair): { made: boolean } => {
    const signing = signingKey(state, pair.signingId, pair.algorithm);
    return ensureEncryptionPair(state.session(), signing.privateKey, fromWire(pair));
  },

  ensureSeal: (
    state: SlotState,
    { label, application, value }: { label: string; application: string; value: Uint8Array },
  ): 'made' | 'found' | 'unsupported' => ensureSeal(state.session(), { label, application, value: Buffer.from(value) }),

  sweep: (state: SlotState, keep: Keep): { destroyed: number; left: number } => sweep(state.session(), keep),

  prove: (
    state: SlotState,
    task: { signingId: string; algorithm: KeyAlgorithm; challenge: Uint8Array; messages: ProofTask['messages'] },
  ): { signature: Uint8Array; plainDigests: { ckaId: string; sha256: string }[] } => ({
    signature: signChallenge(state.session(), bytes(task.signingId), task.algorithm, Buffer.from(task.challenge)),
    plainDigests: task.messages.map(({ ckaId, algorithm, ciphertext }) => ({
      ckaId,
      sha256: decipheredDigest(state.session(), bytes(ckaId), algorithm, Buffer.from(ciphertext, 'base64')),
    })),
  }),

  /** Read again in a session opened for nothing else. */
  readBack: (
    state: SlotState,
    { certificates, keep }: { certificates: { id: string; role: CertificateRole }[]; keep: Keep },
  ): { readBack: ReadBack[]; left: number } => {
    const session = state.secondSession();
    try {
      return {
        readBack: certificates.map(({ id, role }) => readBack(session, bytes(id), role)),
        left: leftovers(session, keep).length,
      };
    } finally {
      closeQuietly(session);
    }
  },

  leave: (state: SlotState): Record<string, never> => {
    state.leave();
    return {};
  },
};
export type SlotCommands = typeof slotCommands;
export type SlotCommand = keyof SlotCommands;
export type ArgumentsOf<C extends SlotCommand> =
  Parameters<SlotCommands[C]> extends [unknown, infer A] ? A : Record<string, never>;
export type AnswerOf<C extends SlotCommand> = ReturnType<SlotCommands[C]>;

/** An enveloped key as it is sent between the processes. */
export interface WirePair {
  signingId: string;
  id: string;
  label: string;
  algorithm: KeyAlgorithm;
  transport: KeyTransport;
  envelopedKey: Uint8Array;
  wrappedPrivateKey: Uint8Array;
  iv: Uint8Array | null;
  certificate: Uint8Array;
}

function fromWire(pair: WirePair): EncryptionPair {
  const { id, label, algorithm, transport, iv } = pair;
  return {
    id: bytes(id),
    label,
    algorithm,
    transport,
    envelopedKey: Buffer.from(pair.envelopedKey),
    wrappedPrivateKey: Buffer.from(pair.wrappedPrivateKey),
    iv: iv === null ? null : Buffer.from(iv),
    certificate: Buffer.from(pair.certificate),
  };
}

function signingKey(state: SlotState, id: string, algorithm: KeyAlgorithm): SigningKey {
  const key = findSigningKey(state.session(), bytes(id), algorithm);
  if (key === null) throw new TokenRefusal('signing_key_lost');
  return key;
}

/** The token with this serial and no other. @throws TokenRefusal token_wrong */
function theToken(state: SlotState, serial: string): TokenSlot {
  const slot = state.slot();
  if (slot.tokenInfo().serial !== serial) throw new TokenRefusal('token_wrong');
  return slot;
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}
function textOf(pin: Uint8Array): string {
  return Buffer.from(pin.buffer, pin.byteOffset, pin.byteLength).toString('utf8');
}

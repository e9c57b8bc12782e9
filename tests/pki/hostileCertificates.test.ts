import { beforeAll, describe, expect, it } from 'vitest';
import { certificateProfiles, validityOf } from '../../server/pki/profiles.ts';
import { readPublicKey } from '../../server/pki/publicKey.ts';
import { readCertificate } from '../../server/pki/readCertificate.ts';
import { readRequest } from '../../server/pki/request.ts';
import { certificateSubject } from '../../server/lib/certificateSubject.ts';
import { makeRequest } from '../ca/support/makeRequest.ts';
import { memoryAuthority, newKeyPair } from '../ca/support/memoryAuthority.ts';
import {
  bitString,
  childrenOf,
  fromDer,
  integer,
  nothing,
  oid,
  sequence,
  setOf,
  tagged,
  text,
  toDer,
  type Asn1,
} from '../support/forgeDer.ts';

/** Places in the certificates of our CA (RFC 5280 §4.1). */
const TBS = 0;
const VERSION = 0;
const SERIAL = 1;
const ISSUER = 3;
const SUBJECT = 5;
const EXTENSIONS = 7;

const pair = newKeyPair('ec-p256');
let right: Buffer;

beforeAll(async () => {
  const authority = await memoryAuthority('ec');
  right = await authority.issue({
    profile: certificateProfiles.organization_seal.signing,
    subject: certificateSubject({ organizationName: '云汉建设工程有限公司', commonName: '林则舟' }),
    spki: pair.spki,
    ...validityOf(new Date(), 1),
  });
});

/** A certificate in which one thing was changed, written by another implementation. */
function changed(change: (certificate: Asn1[], tbs: Asn1[]) => void): Buffer {
  const certificate = fromDer(right);
  change(childrenOf(certificate), childrenOf(childrenOf(certificate)[TBS]));
  return toDer(certificate);
}

const extensionsIn = (tbs: Asn1[]): Asn1[] => childrenOf(childrenOf(tbs[EXTENSIONS])[0]);
const octets = (hex: string): Asn1 => ({ ...nothing(), type: 4, value: Buffer.from(hex, 'hex').toString('latin1') });
const boolean = (value: number): Asn1 => ({ ...nothing(), type: 1, value: String.fromCharCode(value) });
const named = (type: string, value: Asn1): Asn1 => sequence(setOf(sequence(oid(type), value)));

describe('a certificate', () => {
  it('is read when nothing was changed', () => {
    expect(changed(() => undefined)).toEqual(right);
    expect(readCertificate(right).spki).toEqual(pair.spki);
  });

  it.each<[string, (certificate: Asn1[], tbs: Asn1[]) => void, string]>([
    ['a fourth part', (certificate) => certificate.push(nothing()), 'another encoding'],
    [
      'a signature algorithm that is not the one inside',
      (certificate) => (certificate[1] = sequence(oid('1.2.840.10045.4.3.3'))),
      '1.2.840.10045.4.3.3',
    ],
    [
      'NULL behind an ECDSA algorithm, outside only',
      (certificate) => (certificate[1] = sequence(oid('1.2.840.10045.4.3.2'), nothing())),
      'signature algorithms',
    ],
    ['version 1', (_certificate, tbs) => tbs.splice(VERSION, 1), 'version 1'],
    ['version 1, spelled out', (_certificate, tbs) => (tbs[VERSION] = tagged(0, integer(0))), 'another encoding'],
    ['version 2', (_certificate, tbs) => (tbs[VERSION] = tagged(0, integer(1))), 'version 2'],
    ['a negative serial number', (_certificate, tbs) => (tbs[SERIAL] = integer(-1)), 'ff is negative'],
    ['a second list of extensions', (_certificate, tbs) => tbs.push(...tbs.slice(EXTENSIONS)), 'another encoding'],
    [
      'an extension that stands twice',
      (_certificate, tbs) => extensionsIn(tbs).push(...extensionsIn(tbs).slice(1, 2)),
      '2.5.29.15 stands twice',
    ],
    [
      '"not critical" spelled out',
      (_certificate, tbs) => childrenOf(extensionsIn(tbs)[2]).splice(1, 0, boolean(0)),
      'another encoding',
    ],
    [
      'a third value in an extension',
      (_certificate, tbs) => childrenOf(extensionsIn(tbs)[2]).push(nothing()),
      'another encoding',
    ],
    [
      'a byte behind an extension',
      (_certificate, tbs) => childrenOf(extensionsIn(tbs)[1]).splice(2, 1, octets('030206c000')),
      'more bytes',
    ],
    [
      'key usages in BER',
      (_certificate, tbs) => childrenOf(extensionsIn(tbs)[1]).splice(2, 1, octets('23040302 06c0'.replace(' ', ''))),
      'constructed',
    ],
    [
      '"no authority" spelled out',
      (_certificate, tbs) => childrenOf(extensionsIn(tbs)[0]).splice(2, 1, octets('3003010100')),
      'another encoding',
    ],
    [
      'a name we do not know',
      (_certificate, tbs) => (tbs[SUBJECT] = named('2.5.4.12', text('director', 'utf8'))),
      '2.5.4.12 is unknown',
    ],
    [
      'a name that is a number',
      (_certificate, tbs) => (tbs[SUBJECT] = named('2.5.4.3', integer(7))),
      'CN is not a text',
    ],
    [
      'a name whose text is cut inside a character',
      (_certificate, tbs) => (tbs[ISSUER] = named('2.5.4.3', { ...text('', 'utf8'), value: '\xe7\x8e' })),
      'type 12',
    ],
    ['a key with a byte behind it', (_certificate, tbs) => childrenOf(tbs[6]).push(nothing()), 'another encoding'],
    [
      'a signature that is no whole bytes',
      (certificate) => (certificate[2] = { ...bitString(Buffer.alloc(0)), value: '\x01\x02' }),
      'another encoding',
    ],
  ])('with %s is refused', (_what, change, words) => {
    expect(() => readCertificate(changed(change))).toThrow(words);
  });

  it('followed by a byte, cut by a byte, or with its length in BER is refused', () => {
    expect(() => readCertificate(Buffer.concat([right, Buffer.from([0])]))).toThrow('more bytes follow');
    expect(() => readCertificate(right.subarray(0, -1))).toThrow('beyond the end');
    const long = Buffer.concat([Buffer.from([0x30, 0x83, 0]), right.subarray(2)]);
    expect(() => readCertificate(long)).toThrow('too long');
    const indefinite = Buffer.concat([Buffer.from([0x30, 0x80]), right.subarray(4), Buffer.from([0, 0])]);
    expect(() => readCertificate(indefinite)).toThrow('indefinite');
  });
});

describe('a request', () => {
  it('without its attributes, with a fourth part, or followed by a byte is malformed', () => {
    const csr = makeRequest(pair.spki, pair.privateKey);
    const [info] = childrenOf(fromDer(csr));
    const without = fromDer(csr);
    childrenOf(childrenOf(without)[0]).pop();
    const longer = fromDer(csr);
    childrenOf(longer).push(nothing());
    expect(childrenOf(info)).toHaveLength(4);
    for (const hostile of [toDer(without), toDer(longer), Buffer.concat([csr, Buffer.from([0])])])
      expect(() => readRequest(hostile)).toThrow(expect.objectContaining({ details: { reason: 'csr_malformed' } }));
  });
});

describe('a public key', () => {
  it('followed by a byte, or with a field too many, is refused', () => {
    expect(readPublicKey(pair.spki).algorithm).toBe('ec-p256');
    expect(() => readPublicKey(Buffer.concat([pair.spki, Buffer.from([0])]))).toThrow('more bytes follow');
    const longer = fromDer(pair.spki);
    childrenOf(longer).push(nothing());
    expect(() => readPublicKey(toDer(longer))).toThrow('another encoding');
  });
});

import type { CertificateRow } from '../../../server/presenters/certificate.ts';
import type { JobDetail } from '../../../server/presenters/productionJob.ts';
import type { TokenRow } from '../../../server/presenters/token.ts';
import { jobStates } from '../../../server/vocabulary/jobStates.ts';
import { tokenStates } from '../../../server/vocabulary/tokenStates.ts';
import { demoOrganization } from '../../../seeds/demo/people.ts';
import { minutesAgo } from './fakeClock.ts';
import { of, pick, serial, times } from './fakeRows.ts';

export const fakeTokens = (): TokenRow[] =>
  times(26, (n) => ({
    id: n,
    serial: serial(n),
    labelNumber: `K${1000 + n}`,
    modelId: 1,
    modelName: '演示 UKey 55',
    state: pick(tokenStates, n),
    prepared: n % 3 === 0,
    heldKey: n % 4 === 0,
    version: 1,
    applicationId: null,
    applicationNumber: null,
    organizationName: null,
    createdAt: minutesAgo(9000),
    updatedAt: minutesAgo(n * 30),
    abilities: ['read', 'spoil'],
  }));

export const fakeProductionJobs = (): JobDetail[] =>
  times(8, (n) => ({
    id: n,
    ...of(n),
    state: pick(jobStates, n),
    mode: pick(['self', 'counter', 'factory'] as const, n),
    ordinal: 1,
    tokenId: null,
    algorithm: 'rsa2048',
    createdAt: minutesAgo(200),
    productName: '单位证书（带签章）',
    subjectName: demoOrganization(n).name,
    tokenSerial: n % 2 ? serial(n) : null,
    stationName: n % 2 ? '制证工位 1' : null,
    operatorName: n % 2 ? '孙制证' : null,
    attentionCode: pick(jobStates, n) === 'needs_attention' ? 'token_broken' : null,
    goOnRefused: pick(jobStates, n) === 'needs_attention' ? 'token_gone' : null,
    startedAt: minutesAgo(30),
    doneAt: pick(jobStates, n) === 'done' ? minutesAgo(24) : null,
    abilities: ['read'],
    steps: (['token_check', 'signing_key', 'issue'] as const).map((step, index) => ({
      id: n * 10 + index,
      step,
      state: index < 2 ? 'done' : 'failed',
      epoch: 1,
      createdAt: minutesAgo(20 - index),
      milliseconds: 300 + index * 411,
      faultCode: index === 2 ? 'ca_unavailable' : null,
    })),
  }));

export const fakeCertificates = (): CertificateRow[] =>
  times(8, (n) => ({
    id: n,
    ...of(Math.ceil(n / 2)),
    jobId: n,
    subject: 'CN=demo',
    sha256: 'ab'.repeat(32),
    activatedAt: minutesAgo(90),
    endedAt: null,
    role: n % 2 ? 'signing' : 'encryption',
    state: pick(['active', 'active', 'on_hold', 'active', 'revoked'] as const, n),
    serialNumber: `4A5D00${n}E1C0FFEE18`,
    issuer: 'CN=印信演示 CA,O=印信台,C=CN',
    commonName: demoOrganization(Math.ceil(n / 2)).name,
    notBefore: minutesAgo(6000),
    notAfter: minutesAgo(-520_000),
    algorithm: 'rsa2048',
    tokenSerial: serial(n),
    pairId: n % 2 ? n + 1 : n - 1,
    writtenAt: minutesAgo(95),
    createdAt: minutesAgo(100),
    version: 1,
    abilities: ['read'],
  }));

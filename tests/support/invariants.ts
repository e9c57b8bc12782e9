import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { LedgerEntry } from '../../server/ca/signer/Ledger.ts';
import { connect } from '../../server/db/connect.ts';
import { verifyAudit } from '../../server/domain/audit/verifyAudit.ts';
import { AuditHeadFile } from '../../server/lib/AuditHeadFile.ts';
import { newLogger } from '../../server/lib/logger.ts';
import { WHOLE_PAIR } from '../station/support/auditToken.ts';
import { noHeads, testContext } from './context.ts';
import type { House } from './house.ts';
import { withDatabase } from './houseTime.ts';
import { forbidden } from './invariantQueries.ts';
import { readDrawer } from './readTokens.ts';

export interface InvariantCounts {
  jobsDone: number;
  certificatesAtAuthority: number;
  revoked: number;
  auditEvents: number;
  auditSeals: number;
}

/**
 * Checks everything that must hold after any fault: rows, the CA's ledger compared with ours, the
 * audit chain. Fails at the first fault.
 */
export async function assertInvariants(house: House): Promise<InvariantCounts> {
  await assertRows(house);
  const ledger = await assertLedger(house);
  const verdict = await auditVerdict(house);
  expect(verdict.firstFault, 'I7 the audit chain').toBeNull();
  const { jobsDone } = await count(house);
  return { jobsDone, ...ledger, auditEvents: verdict.events, auditSeals: verdict.seals };
}

async function assertRows({ databaseUrl }: House): Promise<void> {
  await withDatabase(databaseUrl, async (client) => {
    for (const [rule, sql] of Object.entries(forbidden)) expect((await client.query(sql)).rows, rule).toEqual([]);
  });
}

/**
 * I1 and I2: the desk knows every certificate under the CA key, and the CA every one of the desk's; at most
 * one live certificate per job and role.
 */
async function assertLedger(house: House): Promise<{ certificatesAtAuthority: number; revoked: number }> {
  const lines = readFileSync(path.join(house.dataDir, 'signer', 'ledger', 'ledger.log'), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '');
  const entries = lines.map((line) => JSON.parse(line.slice(65)) as LedgerEntry);
  const revoked = new Set(entries.flatMap((one) => (one.kind === 'revocation' ? [one.serialNumber] : [])));
  const issued = entries.flatMap((one) => (one.kind === 'certificate' ? [one] : []));
  const live = issued.filter((one) => !revoked.has(one.serialNumber)).map((one) => `${one.jobId} ${one.role}`);
  expect(
    live.filter((one, at) => live.indexOf(one) !== at),
    'I1 one live certificate per job and role at the CA',
  ).toEqual([]);

  const { asked, known } = await withDatabase(house.databaseUrl, async (client) => ({
    asked: (
      await client.query<{ requestId: string }>('select request_id as "requestId" from certificate_requests')
    ).rows.map((one) => one.requestId),
    known: (
      await client.query<{ serial: string; live: boolean }>(
        "select serial_number as serial, state not in ('revoked', 'superseded') as live from certificates",
      )
    ).rows,
  }));
  expect(
    issued.filter((one) => !asked.includes(one.requestId)).map((one) => one.requestId),
    'I2 the CA issued nothing that was not asked for',
  ).toEqual([]);
  expect(
    known.filter((one) => !issued.some(({ serialNumber }) => serialNumber === one.serial)),
    'I2 the desk knows no certificate the CA does not',
  ).toEqual([]);
  expect(
    known.filter((one) => one.live === revoked.has(one.serial)),
    'I2 what lives at the desk lives at the CA, what ended there is ended here',
  ).toEqual([]);
  return { certificatesAtAuthority: issued.length, revoked: revoked.size };
}

async function auditVerdict({ databaseUrl, dataDir }: House): ReturnType<typeof verifyAudit> {
  const database = connect({ url: databaseUrl, max: 1, logger: newLogger('silent') });
  try {
    const kept = new AuditHeadFile(path.join(dataDir, 'audit', 'heads.log'));
    const heads = { ...noHeads, read: (from: number) => kept.read(from) };
    return await verifyAudit(testContext({ db: database.knex, ports: { heads } }));
  } finally {
    await database.close();
  }
}

const count = ({ databaseUrl }: House): Promise<{ jobsDone: number }> =>
  withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ jobsDone: number }>(
      'select count(*)::int as "jobsDone" from production_jobs where state = \'done\'',
    );
    return rows[0] ?? { jobsDone: 0 };
  });

/** I3, read from the tokens: the UKey of a finished job holds exactly the two stored certificates and their keys. */
export async function assertTokens(house: House, jobs: readonly { id: number; pin: string }[]): Promise<void> {
  const rows = await withDatabase(
    house.databaseUrl,
    async (client) =>
      (
        await client.query<{ id: number; serial: string; signing: string; encryption: string }>(
          `select j.id::int as id, j.token_serial as serial,
             max(c.sha256) filter (where c.role = 'signing') as signing,
             max(c.sha256) filter (where c.role = 'encryption') as encryption
           from production_jobs j join certificates c on c.job_id = j.id and c.state in ('on_hold', 'active')
           where j.id = any($1) and j.state = 'done' group by j.id`,
          [jobs.map((one) => one.id)],
        )
      ).rows,
  );
  const wanted = jobs.map(({ id, pin }) => ({ ...rows.find((row) => row.id === id), id, pin }));
  const read = readDrawer(
    house,
    wanted.map(({ id, serial = '', pin }) => ({ serial, jobId: id, pin })),
  );
  expect(read).toEqual(
    wanted.map(({ serial, signing, encryption }) => ({
      serial,
      objects: WHOLE_PAIR,
      signingSha256: signing,
      encryptionSha256: encryption,
    })),
  );
}

import { seedPresets } from '../../../seeds/presets.ts';
import { SignerClient } from '../../../server/ca/SignerClient.ts';
import type { Context } from '../../../server/domain/context.ts';
import { requestIdOf } from '../../../server/lib/requestId.ts';
import { buildJobs, type BuiltJobs } from '../../factories/buildJobs.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeRequest } from './makeRequest.ts';
import { newKeyPair, sharedRsa } from './memoryAuthority.ts';
import { SignerProcess } from './signerProcess.ts';

/** A signer that runs, the database it looks into, and clients that are closed after each test. */
export class SignerDesk {
  readonly database: TestDatabase;
  readonly ctx: Context;
  readonly signer: SignerProcess;
  readonly #clients: SignerClient[] = [];

  private constructor(database: TestDatabase, signer: SignerProcess) {
    this.database = database;
    this.signer = signer;
    this.ctx = testContext({ db: database.knex });
  }
  static async open(): Promise<SignerDesk> {
    const database = await createTestDatabase();
    await seedPresets(database.knex);
    const signer = await SignerProcess.prepare(database);
    signer.setup();
    await signer.start();
    return new SignerDesk(database, signer);
  }

  newClient(timeout?: number): SignerClient {
    const client = new SignerClient(this.signer.socket, timeout);
    this.#clients.push(client);
    return client;
  }
  closeClients(): void {
    for (const client of this.#clients.splice(0)) client.close();
  }
  async close(): Promise<void> {
    await this.signer.discard();
    await this.database.drop();
  }

  /** A job a bench is writing, with its request. */
  async writingJob(
    preset: 'A' | 'B' | 'C' = 'B',
  ): Promise<{ built: BuiltJobs; jobId: number; csr: Buffer; spki: Buffer; requestId: string }> {
    const { db } = this.ctx;
    const built = await buildJobs(this.ctx, { preset });
    const jobId = built.jobIds[0]!;
    await db('productionJobs')
      .where({ id: jobId })
      .update({ state: 'claimed', tokenSerial: `t${jobId}` });
    await db('productionJobs').where({ id: jobId }).update({ state: 'writing', codeRequired: false });
    const { algorithm } = (await db('productionJobs').where({ id: jobId }).first())!;
    const { spki, privateKey } = algorithm === 'rsa2048' ? sharedRsa : newKeyPair('ec-p256');
    return { built, jobId, spki, csr: makeRequest(spki, privateKey), requestId: requestIdOf(jobId, 'signing', spki) };
  }
}

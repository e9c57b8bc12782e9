import { seedPresets } from '../../../../seeds/presets.ts';
import { SignerClient } from '../../../../server/ca/SignerClient.ts';
import type { Context } from '../../../../server/domain/context.ts';
import { SignerProcess } from '../../../ca/support/signerProcess.ts';
import { buildJobs } from '../../../factories/buildJobs.ts';
import { buildToken } from '../../../factories/buildToken.ts';
import { testContext } from '../../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../../support/database.ts';
import { MemoryToken } from '../../../support/memoryToken.ts';
import { newBench } from './benchRows.ts';

/** A bench that writes tokens, with a signer of its own behind it. */
export interface Factory {
  database: TestDatabase;
  signer: SignerProcess;
  authority: SignerClient;
  ctx: Context;
  bench: Context;
  close(): Promise<void>;
}

export async function openFactory(): Promise<Factory> {
  const database = await createTestDatabase();
  await seedPresets(database.knex);
  const signer = await SignerProcess.prepare(database);
  signer.setup();
  await signer.start();
  const authority = new SignerClient(signer.socket);
  const ctx = testContext({ db: database.knex, ports: { authority } });
  return {
    database,
    signer,
    authority,
    ctx,
    bench: await newBench(ctx),
    async close() {
      authority.close();
      await signer.discard();
      await database.drop();
    },
  };
}

/** A factory job of preset B and the blank for it. */
export async function factoryJob(
  ctx: Context,
  quantity = 1,
  form: NonNullable<Parameters<typeof buildJobs>[1]>['form'] = {},
) {
  const built = await buildJobs(ctx, { preset: 'B', quantity, form });
  const job = (await ctx.db('productionJobs').where({ id: built.jobIds[0] }).first())!;
  const row = await buildToken(ctx);
  return { ...built, jobId: built.jobIds[0]!, token: new MemoryToken(job.algorithm, row.serial), tokenId: row.id };
}

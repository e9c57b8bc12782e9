import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../seeds/presets.ts';
import { requestCode } from '../../server/domain/applications/requestCode.ts';
import type { Context } from '../../server/domain/context.ts';
import { acceptParcel } from '../../server/domain/shipments/accept.ts';
import { confirmDelivery } from '../../server/domain/shipments/confirmDelivery.ts';
import { ownParcel } from '../../server/domain/shipments/parcel.ts';
import { presentIntakeCertificate } from '../../server/presenters/intakeCertificate.ts';
import { presentIntakeParcel } from '../../server/presenters/intakeParcel.ts';
import { presented } from '../../server/routes/intake/applications.ts';
import { ownCertificates } from '../../server/reads/applicant/certificates.ts';
import { AUTHORIZATION_CODE_TRIES } from '../../server/vocabulary/authorizationCodes.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { acceptanceCode, arrive, sentParcel } from '../domain/applications/support/sentParcel.ts';
import { codeOf } from '../domain/reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

const statesOf = async (id: number): Promise<string[]> =>
  (await ctx.db('certificates').where({ applicationId: id }).distinct('state')).map((one) => one.state);
const events = (id: number, type: 'shipment.accepted' | 'shipment.proof_failed') =>
  ctx.db('auditEvents').where({ applicationId: id, type });

/** A parcel on the road, and the code in the hands of whoever has the agent's phone. */
async function withPhone() {
  const parcel = await sentParcel(ctx);
  await requestCode(parcel.as, { applicationId: parcel.id });
  return { ...parcel, code: await acceptanceCode(ctx, parcel.id) };
}

describe('a phone without the parcel', () => {
  it('does not accept what is on the road, even with the right numbers', async () => {
    const { id, as, serials, code, slip } = await withPhone();
    expect(await codeOf(acceptParcel(as, { applicationId: id, numbers: serials, code }))).toBe('parcel_on_its_way');
    expect(await codeOf(acceptParcel(as, { applicationId: id, slip: `${slip}x`, code }))).toBe('validation_failed');
    expect(await statesOf(id)).toEqual(['on_hold']);
    await acceptParcel(as, { applicationId: id, slip, code });
    expect(await statesOf(id)).toEqual(['active']);
  });

  it('is told no number of a token: not by the pages, not by a refusal', async () => {
    const { id, as, serials, labels, shipmentId, code } = await withPhone();
    await arrive(ctx, shipmentId);
    const refusal: unknown = await acceptParcel(as, { applicationId: id, numbers: ['1801'], code }).catch(
      (error: unknown) => error,
    );
    const told = JSON.stringify([
      refusal,
      presentIntakeParcel(await ownParcel(as, { applicationId: id })),
      await presented(as, id),
      (await ownCertificates(as)).map(presentIntakeCertificate),
    ]);
    for (const number of [...serials, ...labels]) expect(told).not.toContain(number);
    expect(refusal).toMatchObject({ code: 'validation_failed', details: { foreign: ['1801'] } });

    await acceptParcel(as, { applicationId: id, numbers: labels, code });
    const after = JSON.stringify([
      presentIntakeParcel(await ownParcel(as, { applicationId: id })),
      (await presented(as, id)).shipment,
    ]);
    for (const serial of serials) expect(after).toContain(serial);
  });

  it('guesses numbers no more often than codes: the right ones come too late', async () => {
    const { id, as, serials, shipmentId, code } = await withPhone();
    await arrive(ctx, shipmentId);
    const guesses = Array.from({ length: 20 }, (_, n) =>
      codeOf(acceptParcel(as, { applicationId: id, numbers: [`K${n}`], code })),
    );
    const answers = await Promise.all(guesses);
    expect(answers.filter((one) => one === 'validation_failed')).toHaveLength(AUTHORIZATION_CODE_TRIES);
    expect(answers.filter((one) => one === 'code_locked')).toHaveLength(20 - AUTHORIZATION_CODE_TRIES);
    expect(await events(id, 'shipment.proof_failed')).toHaveLength(AUTHORIZATION_CODE_TRIES);
    expect(await codeOf(acceptParcel(as, { applicationId: id, numbers: serials, code }))).toBe('code_locked');
    expect(await statesOf(id)).toEqual(['on_hold']);
  });

  it('still needs the code when it has the slip', async () => {
    const { id, as, slip } = await sentParcel(ctx);
    expect(await codeOf(acceptParcel(as, { applicationId: id, slip, code: '180018' }))).toBe('code_invalid');
    expect(await statesOf(id)).toEqual(['on_hold']);
  });
});

it('twenty right acceptances at once have one effect and one answer', async () => {
  const { id, as, slip, code } = await withPhone();
  const accept = () => codeOf(acceptParcel(as, { applicationId: id, slip, code }));
  const answers = await Promise.all(Array.from({ length: 20 }, accept));
  expect(new Set(answers)).toEqual(new Set(['ok']));
  expect(await events(id, 'shipment.accepted')).toHaveLength(1);
  expect(await accept()).toBe('ok');
});

describe('that a parcel arrived', () => {
  it('is confirmed neither by who packed it nor by who wrote its tokens, but by another person', async () => {
    const { shipmentId, id } = await sentParcel(ctx);
    const people = await Promise.all([0, 1, 2].map(() => buildStaff(ctx, ['logistics', 'bench_operator'])));
    const [packer, operator, other] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
    await ctx.db('shipments').where({ id: shipmentId }).update({ packedByStaffId: packer.id });
    await ctx.db('productionJobs').where({ applicationId: id }).update({ operatorStaffId: operator.id });
    const confirm = ({ actor }: typeof packer) => codeOf(confirmDelivery({ ...ctx, actor }, { shipmentId }));
    expect(await confirm(packer)).toBe('separation_of_duties');
    expect(await confirm(operator)).toBe('separation_of_duties');
    expect(await ctx.db('shipments').where({ id: shipmentId }).first('status')).toEqual({ status: 'handed_over' });
    expect(await confirm(other)).toBe('ok');
  });
});

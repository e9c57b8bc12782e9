import type { Context } from '../../../server/domain/context.ts';
import { ownApplication } from '../../../server/domain/applications/ownApplication.ts';
import { submit } from '../../../server/domain/applications/submit.ts';
import { prefilledForm } from '../../../server/domain/forms/prefilledForm.ts';
import { agentPhone } from '../../../server/domain/messages/agentPhone.ts';
import { sealReceiver, receiverColumns } from '../../../server/domain/shipments/receiver.ts';
import { stepOf } from '../../../server/domain/staff/spendTotp.ts';
import { currentStep, totpDigits } from '../../../server/domain/staff/totp.ts';
import { openTotp } from '../../../server/domain/staff/totpSeal.ts';
import { openInRow, sealInRow } from '../../../server/lib/seal.ts';
import type { SealedColumn } from '../../../server/lib/sealedColumns.ts';
import { demoMessages } from '../../../server/reads/applicant/demoMessages.ts';
import { shipmentDetail } from '../../../server/reads/desk/shipments.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { readyDraft } from '../../domain/applications/support/draft.ts';

/** Two rows of a column, and how the product opens the second one: an error, or `null`, if it does not open. */
export interface TwoRows {
  from: number;
  to: number;
  open(): Promise<unknown>;
}
type Maker = (ctx: Context) => Promise<TwoRows>;

async function submitted(ctx: Context) {
  const draft = await readyDraft(ctx);
  await submit(draft.as, { applicationId: draft.id });
  return { ...draft, ...(await ownApplication(draft.as, draft.id)) };
}

/** Legal representative and agent of one application: the same key has sealed both. */
async function twoPersons(ctx: Context) {
  const { application, dataKey } = await submitted(ctx);
  const persons = await ctx.db('persons').where({ applicationId: application.id });
  const of = (role: string) => persons.find((one) => one.role === role)!.id;
  const [from, to] = [of('legal_representative'), of('agent')];
  await ctx
    .db('persons')
    .where({ id: from })
    .update({ emailSealed: sealInRow(dataKey, 'lin@example.invalid', { column: 'person.email', row: from }) });
  return { from, to, application, dataKey };
}

/** A column of persons that the product writes for other systems and never opens itself. */
const ofPerson =
  (column: 'person.document' | 'person.email', field: 'documentNumberSealed' | 'emailSealed'): Maker =>
  async (ctx) => {
    const { from, to, dataKey } = await twoPersons(ctx);
    const open = async () => {
      const row = (await ctx.db('persons').where({ id: to }).first())!;
      return openInRow(dataKey, row[field]!, { column, row: to });
    };
    return { from, to, open };
  };

/** Two messages, the second opened as the demo's outbox shows it. */
const ofMessage: Maker = async (ctx) => {
  await submitted(ctx);
  await submitted(ctx);
  const [to, from] = await ctx.db('messages').orderBy('id', 'desc').limit(2).pluck('id');
  const open = () => demoMessages({ ...ctx, demo: true });
  return { from: from!, to: to!, open };
};

/** How two rows of each sealed column come about. A new column needs a line here. */
export const sealedRows = {
  'application.data-key': async (ctx) => {
    const [one, other] = [await submitted(ctx), await submitted(ctx)];
    return { from: one.id, to: other.id, open: async () => (await ownApplication(other.as, other.id)).dataKey };
  },
  'staff.totp': async (ctx) => {
    const [one, other] = [await buildStaff(ctx, ['reviewer']), await buildStaff(ctx, ['reviewer'])];
    const rowOf = async (id: number) => (await ctx.db('staff').where({ id }).first('id', 'totpSecretSealed'))!;
    const digits = totpDigits(openTotp(ctx.keys, await rowOf(one.id)), currentStep(ctx.clock.now()));
    return { from: one.id, to: other.id, open: async () => stepOf(ctx, await rowOf(other.id), digits) };
  },
  'account.phone': async (ctx) => {
    const [one, other] = [await buildAccount(ctx), await buildAccount(ctx)];
    return { from: one.id, to: other.id, open: () => prefilledForm(ctx, other.id) };
  },
  'account.email': async (ctx) => {
    const ids = [(await buildAccount(ctx)).id, (await buildAccount(ctx)).id] as const;
    const place = (row: number) => ({ column: 'account.email' as const, row });
    for (const id of ids)
      await ctx
        .db('accounts')
        .where({ id })
        .update({ emailSealed: sealInRow(ctx.keys.personal, `${id}@example.invalid`, place(id)) });
    const open = async () => {
      const row = (await ctx.db('accounts').where({ id: ids[1] }).first())!;
      return openInRow(ctx.keys.personal, row.emailSealed!, place(ids[1]));
    };
    return { from: ids[0], to: ids[1], open };
  },
  'message.recipient': ofMessage,
  'message.body': ofMessage,
  'person.document': ofPerson('person.document', 'documentNumberSealed'),
  'person.phone': async (ctx) => {
    const { from, to, application } = await twoPersons(ctx);
    return { from, to, open: () => agentPhone(ctx, application) };
  },
  'person.email': ofPerson('person.email', 'emailSealed'),
  'shipment.receiver': async (ctx) => {
    const { application, dataKey, id: applicationId } = await submitted(ctx);
    const logistics = await buildStaff(ctx, ['logistics']);
    const ids: number[] = [];
    for (const stage of ['dispatch_blank', 'dispatch'] as const) {
      const delivery = {
        method: 'prepaid' as const,
        pickupPoint: null,
        province: '福建省',
        city: '福州市',
        district: '鼓楼区',
        street: stage,
        receiver: '许听雨',
        phone: '13900001803',
      };
      const [row] = await ctx
        .db('shipments')
        .insert({ applicationId, projectId: application.projectId, stage, ...receiverColumns(delivery) })
        .returning('id');
      await ctx
        .db('shipments')
        .where({ id: row!.id })
        .update({ receiverSealed: sealReceiver(dataKey, row!.id, delivery) });
      ids.push(row!.id);
    }
    return { from: ids[0]!, to: ids[1]!, open: () => shipmentDetail(logistics.as, ids[1]!) };
  },
} satisfies Record<SealedColumn, Maker>;

import { dueAfter, workBegins } from '../../server/domain/workingDays/calendar.ts';
import { inTransaction, type Context } from '../../server/domain/context.ts';
import { withdraw } from '../../server/domain/applications/withdraw.ts';
import { handInDemoApplication, reportDemoTransfer, startDemoApplication, type DemoApplication } from './applicant.ts';
import { demoCases, type DemoCase } from './cases.ts';
import { claimDemo, confirmDemo, decideDemo, deskOf, holdDemo, packDemo, stockDemo } from './desk.ts';
import { demoOrganization } from './people.ts';

export interface DemoSeeding { checkApplication(ctx: Context, applicationId: number): Promise<void>; tell(done: number, all: number): void }

/** Makes the demo desk's cases by the desk's own operations, one after another; begun again, it goes on where it stopped. */
export async function seedDemoCases(ctx: Context, { checkApplication, tell }: DemoSeeding): Promise<void> {
  await stockDemo(await deskOf(ctx, 'wuliu'));
  for (const [n, demo] of demoCases.entries()) {
    const organization = demoOrganization(n);
    if (!(await ctx.db('organizations').where({ uscc: organization.uscc }).first('id')) && !(await ctx.db('applications').where({ organizationName: organization.name }).first('id'))) {
      const application = await startDemoApplication(ctx, demo, organization);
      await lead(ctx, application, demo, checkApplication);
      await age(ctx, application.id, demo);
    }
    tell(n + 1, demoCases.length);
  }
}

/** Takes one case as far as it should come, through every stage before. */
async function lead(ctx: Context, application: DemoApplication, demo: DemoCase, check: DemoSeeding['checkApplication']): Promise<void> {
  const { id, applicant } = application;
  if (demo.reached === 'draft') return;
  await handInDemoApplication(application, demo.flaws);
  if (demo.reached === 'withdrawn') return withdraw(applicant, { applicationId: id });
  const [reviewer, senior, finance, logistics] = await Promise.all(['shenhe2', 'fushen', 'caiwu', 'wuliu'].map((login) => deskOf(ctx, login))) as [Context, Context, Context, Context];
  for (let step = 0; step < 8; step += 1) {
    const { stage } = (await ctx.db('applicationStates').where({ applicationId: id }).first('stage')) as { stage: string | null };
    const flawed = Object.keys(demo.flaws ?? {})[0];
    switch (stage) {
      case 'payment':
        if (demo.reached === 'payment_due') return;
        await reportDemoTransfer(application);
        if (demo.reached === 'payment_reported') return;
        await confirmDemo(finance, id);
        break;
      case 'review':
        await check(ctx, id);
        if (demo.reached === 'review') return;
        if (demo.reached === 'claimed') return claimDemo(reviewer, id);
        if (demo.reached === 'held') return holdDemo(reviewer, id, demo.note ?? '等待核实');
        if (demo.reached === 'returned') return decideDemo(reviewer, id, 'return', [{ targetKind: 'material', target: flawed ?? 'business_licence', code: 'unreadable', text: '请在光线充足处重新拍摄' }]);
        if (demo.reached === 'rejected') return decideDemo(reviewer, id, 'reject', [{ targetKind: 'application', target: '', code: 'not_eligible', text: '机构已在注销公告期' }]);
        await decideDemo(reviewer, id, 'approve');
        break;
      case 'second_review':
        if (demo.reached === 'second_review') return;
        await decideDemo(senior, id, 'approve');
        break;
      case 'dispatch_blank':
        if (demo.reached === 'dispatch_blank') return;
        return packDemo(logistics, id, { send: demo.reached === 'blank_sent' });
      default:
        return;
    }
  }
}

/** Moves a case back in time, so that some are late and some have hours left. Only the desk's clocks: what the audit says stays as it was. */
async function age(ctx: Context, applicationId: number, { hoursAgo = 0 }: DemoCase): Promise<void> {
  if (hoursAgo === 0) return;
  const at = workBegins(new Date(ctx.clock.now().getTime() - hoursAgo * 3_600_000));
  await inTransaction(ctx, async (tx) => {
    await tx.db.raw('update applications set submitted_at = least(now(), ?::timestamptz) where id = ? and submitted_at is not null', [at, applicationId]);
    const open = (await tx.db('applicationStages').where({ applicationId, state: 'open' }).first('id', 'promisedWorkingDays')) as { id: number; promisedWorkingDays: number } | undefined;
    if (!open) return;
    const dueAt = dueAfter(at, open.promisedWorkingDays);
    await tx.db('applicationStages').where({ id: open.id }).update({ openedAt: at, dueAt });
    await tx.db('applicationStates').where({ applicationId }).update({ waitingSince: at, dueAt });
  });
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import type { ApplicationDetail } from '../../../server/presenters/applicationDetail.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { addCheck, addMaterial, buildChecked, openReviewDesk } from '../../domain/reviews/support/reviewing.ts';
import { addPicture } from '../../support/addPicture.ts';
import type { TestDatabase } from '../../support/database.ts';
import { lookOver } from '../../support/lookOver.ts';
import { openPicturePorts, type PicturePorts } from '../../support/pictures.ts';
import { list, startDesk, type Client, type DeskApp } from './support/deskApp.ts';

let database: TestDatabase;
let ctx: Context;
let desk: DeskApp;
let pictures: PicturePorts;
beforeAll(async () => {
  pictures = await openPicturePorts();
  ({ database, ctx } = await openReviewDesk());
  ctx = { ...ctx, ports: { ...ctx.ports, storage: pictures.storage } };
  desk = await startDesk(ctx, database);
});
afterAll(async () => {
  await desk.close();
  await pictures.close();
  await database.drop();
});

interface Row extends Pick<ApplicationDetail, 'judged' | 'looked'> {
  id: number;
  version: number;
  abilities: string[];
  assigneeName: string | null;
  leaseUntil: string | null;
  minutesLeft: number;
  contentSha256: string;
  stage: string;
  checks: { id: number }[];
  materials: ApplicationDetail['materials'];
}
const path = (id: number, verb = ''): string => `/api/desk/applications/${id}${verb && `/${verb}`}`;
const reviewer = async (roles: Parameters<typeof buildStaff>[1] = ['reviewer']): Promise<Client> =>
  desk.as((await buildStaff(ctx, roles)).id, { steppedUp: true });
const read = async (client: Client, id: number): Promise<Row> => (await client.get(path(id))).json as unknown as Row;

describe('a reviewer at work', () => {
  it('sees the queue, takes the next case, looks at it, decides, and meets what somebody else did', async () => {
    const application = await buildChecked(ctx);
    const checkId = await addCheck(ctx, application.id, 'acknowledge', 'fail', 'seal_missing');
    await addMaterial(ctx, application.id, 'business_licence', 'replaced');
    await addPicture(ctx, application, 'business_licence');
    const [one, other] = [await reviewer(), await reviewer()];
    const queue = (await one.get(list('applications', { filter: { queue: true }, sort: ['dueAt', 'ASC'] })))
      .json as unknown as Row[];
    expect(queue).toMatchObject([
      { id: application.id, assigneeName: null, abilities: expect.arrayContaining(['claim']) },
    ]);
    expect(queue[0]!.abilities).not.toContain('decide_review');
    expect(queue[0]!.minutesLeft).toBeGreaterThan(0);

    const taken = (await one.post('/api/desk/applications/claim-next')).json as unknown as Row;
    expect(taken).toMatchObject({
      id: application.id,
      abilities: expect.arrayContaining(['decide_review', 'hold', 'release', 'reveal']),
    });
    expect(taken.abilities).not.toContain('claim');
    expect((await one.post('/api/desk/applications/claim-next')).status).toBe(204);
    expect((await other.get(list('applications', { filter: { queue: true } }))).json).toEqual([]);
    expect((await other.post(path(application.id, 'claim'), { version: taken.version })).json).toMatchObject({
      code: 'already_claimed',
      details: { by: taken.assigneeName, at: expect.any(String) },
    });

    const seen = await read(one, application.id);
    expect(seen.materials).toMatchObject([{ kind: 'business_licence', history: [{ status: 'replaced' }] }]);
    const decision = {
      stage: seen.stage,
      outcome: 'approve',
      version: seen.version,
      contentSha256: seen.contentSha256,
      checklist: [],
      reasons: [],
      comment: '',
    };
    expect(
      (await one.post(path(application.id, 'decide'), { ...decision, acknowledgedChecks: [checkId] })).json,
    ).toMatchObject({ code: 'not_looked_at', details: { pictures: [{ kind: 'business_licence' }] } });
    await lookOver(one.post, path(application.id), seen);
    const again = await read(one, application.id);
    expect(again.looked).toEqual(again.materials.map((material) => material.id));
    expect(again.judged.map(({ mine }) => mine)).toEqual(again.judged.map(() => 'ok'));
    expect((await one.post(path(application.id, 'decide'), decision)).json.code).toBe('acknowledgement_missing');
    expect(
      (
        await one.post(path(application.id, 'decide'), {
          ...decision,
          acknowledgedChecks: [checkId],
          status: 'completed',
        })
      ).json.code,
    ).toBe('validation_failed');
    expect(
      (await one.post(path(application.id, 'decide'), { ...decision, acknowledgedChecks: [checkId] })).status,
    ).toBe(200);
    expect(
      (await one.post(path(application.id, 'decide'), { ...decision, acknowledgedChecks: [checkId] })).json,
    ).toMatchObject({ code: 'already_decided', details: { by: taken.assigneeName, outcome: 'approve' } });
    expect(await read(one, application.id)).toMatchObject({
      stage: 'payment',
      abilities: expect.not.arrayContaining(['claim', 'decide_review']),
    });
  });

  it('decides once, however often the same request is sent; without a key the others are told', async () => {
    const { id, contentSha256 } = await buildChecked(ctx);
    const one = await reviewer();
    const { version } = (await one.post(path(id, 'claim'), { version: (await read(one, id)).version }))
      .json as unknown as Row;
    await lookOver(one.post, path(id), await read(one, id));
    const decision = { stage: 'review', outcome: 'approve', version, contentSha256 };
    const keyed = (body: object) => one.send('POST', path(id, 'decide'), body, { 'idempotency-key': 'a1' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => keyed(decision)));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect((await keyed({ ...decision, comment: '另一份' })).json.code).toBe('idempotency_conflict');
    const plain = await Promise.all(Array.from({ length: 20 }, () => one.post(path(id, 'decide'), decision)));
    expect(new Set(plain.map((answer) => answer.json.code))).toEqual(new Set(['already_decided']));
    expect(await ctx.db('decisions').where({ applicationId: id })).toHaveLength(1);
  });

  it('holds, notes, hands over and gives back', async () => {
    const { id } = await buildChecked(ctx);
    const [one, senior, colleague] = [
      await reviewer(),
      await reviewer(['senior_reviewer']),
      await buildStaff(ctx, ['reviewer']),
    ];
    const { version } = await read(one, id);
    expect((await one.post(path(id, 'claim'), { version })).status).toBe(200);
    expect((await one.post(path(id, 'heartbeat'))).json).toMatchObject({
      version: version + 1,
      leaseUntil: expect.any(String),
    });
    expect((await one.post(path(id, 'notes'), { body: '已电话核实' })).status).toBe(200);
    expect((await one.post(path(id, 'reveal'), { field: 'agent.phone', reason: '核对手机号' })).json.value).toMatch(
      /^139\d{8}$/,
    );
    expect(
      (await one.post(path(id, 'hold'), { until: new Date(Date.now() + 3_600_000).toISOString(), reason: '等待补充' }))
        .status,
    ).toBe(204);
    expect((await senior.get(list('applications', { filter: { held: true } }))).json).toMatchObject([
      { id, abilities: expect.arrayContaining(['release_hold', 'hand_over']) },
    ]);
    expect((await senior.post(path(id, 'release-hold'))).status).toBe(204);
    expect((await senior.post(path(id, 'hand-over'), { staffId: colleague.id })).status).toBe(204);
    expect((await one.post(path(id, 'release'))).json.code).toBe('already_claimed');
    expect((await (await desk.as(colleague.id)).post(path(id, 'release'))).status).toBe(204);
    expect(await read(one, id)).toMatchObject({
      assigneeName: null,
      notes: [{ body: '已电话核实' }, { body: expect.stringContaining('核对手机号') }, { body: '等待补充' }],
    });
  });
});

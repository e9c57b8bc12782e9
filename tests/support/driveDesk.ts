import type { DecisionOutcome } from '../../server/vocabulary/decisionReasons.ts';
import { isBlocking, needsAcknowledgement } from '../../server/vocabulary/checkKinds.ts';
import type { ApplicationDetail } from '../../server/presenters/applicationDetail.ts';
import type { PaymentRow } from '../../server/presenters/payment.ts';
import type { ShipmentRow } from '../../server/presenters/shipment.ts';
import { eventually } from './driveEventually.ts';
import { Visitor } from './driveVisitor.ts';
import { lookOver } from './lookOver.ts';
import type { House } from './house.ts';

/** The demo's logins by their work. */
export const logins = {
  reviewer: 'shenhe',
  senior: 'fushen',
  finance: 'caiwu',
  logistics: 'wuliu',
  operator: 'zhizheng',
  auditor: 'shenji',
  administrator: 'admin',
} as const;
export type Desk = keyof typeof logins;
let parcels = 0;

/** The desk's staff, each signed in once. They send the requests that their pages send. */
export class Desks {
  readonly #house: House;
  readonly #visitors = new Map<Desk, Promise<Visitor>>();

  constructor(house: House) {
    this.#house = house;
  }

  /** The browser of this login, signed in at the first use. */
  as(desk: Desk): Promise<Visitor> {
    const visitor = this.#visitors.get(desk) ?? this.#signIn(logins[desk]);
    this.#visitors.set(desk, visitor);
    return visitor;
  }

  async #signIn(login: string): Promise<Visitor> {
    const visitor = new Visitor(this.#house.deskUrl);
    const { password, totp } = await this.#house.demoLogin(login);
    visitor.csrf = (await visitor.post<{ csrf: string }>('/api/desk/session', { login, password, totp })).csrf;
    return visitor;
  }

  /** Enters a fresh one-time password, for verbs that need it (reveal, refund, unlock, abandon …). */
  async stepUp(desk: Desk): Promise<Visitor> {
    const visitor = await this.as(desk);
    const { totp } = await this.#house.demoLogin(logins[desk]);
    await visitor.post('/api/desk/session/step-up', { totp });
    return visitor;
  }

  async look(applicationId: number, desk: Desk = 'reviewer'): Promise<ApplicationDetail> {
    return (await this.as(desk)).get(`/api/desk/applications/${applicationId}`);
  }

  /** Claims and decides the review that is open, after the background checks are done. */
  async decide(applicationId: number, outcome: DecisionOutcome = 'approve'): Promise<void> {
    const stage = (await this.look(applicationId)).stage === 'second_review' ? 'second_review' : 'review';
    const desk = stage === 'second_review' ? 'senior' : 'reviewer';
    const visitor = await this.as(desk);
    const path = `/api/desk/applications/${applicationId}`;
    await visitor.post(`${path}/claim`, { version: (await this.look(applicationId, desk)).version });
    const { version, contentSha256, checks } = await eventually('the checks of this content', async () => {
      const one = await this.look(applicationId, desk);
      return isChecked(one) && one;
    });
    const live = checks.filter((one) => !one.superseded);
    if (outcome === 'approve' && live.some(isBlocking))
      throw new Error(`application ${applicationId} may not be approved: ${JSON.stringify(live.filter(isBlocking))}`);
    if (outcome === 'approve') await lookOver(visitor.post, path, await this.look(applicationId, desk));
    await visitor.post(`${path}/decide`, {
      stage,
      outcome,
      version,
      contentSha256,
      acknowledgedChecks: live.filter(needsAcknowledgement).map((one) => one.id),
      reasons:
        outcome === 'approve'
          ? []
          : [{ targetKind: 'material', target: 'business_licence', code: 'unreadable', text: '请重新拍摄' }],
    });
  }

  /** Finance confirms the transfer. */
  async confirmPayment(applicationId: number): Promise<void> {
    const visitor = await this.as('finance');
    const [payment] = await visitor.get<PaymentRow[]>(
      `/api/desk/payments?filter=${encodeURIComponent(JSON.stringify({ applicationId }))}`,
    );
    if (!payment) throw new Error(`no payment of application ${applicationId}`);
    await visitor.post(`/api/desk/payments/${payment.id}/confirm`, {
      version: payment.version,
      receivedFen: payment.amountFen,
      reference: payment.transferReference ?? `HK${applicationId}`,
      payerName: payment.organizationName,
    });
  }

  /** Packs these tokens (after production: the written ones) and hands the parcel over. Answers the slip's secret. */
  async dispatch(applicationId: number, blanks: readonly string[] = []): Promise<string> {
    const visitor = await this.as('logistics');
    const [shipment] = await visitor.get<ShipmentRow[]>(
      `/api/desk/shipments?filter=${encodeURIComponent(JSON.stringify({ applicationId }))}`,
    );
    if (!shipment) throw new Error(`no shipment of application ${applicationId}`);
    const path = `/api/desk/shipments/${shipment.id}`;
    const written = (await this.look(applicationId, 'logistics')).tokens
      .filter((one) => one.state === 'written')
      .map((one) => one.serial);
    for (const serial of shipment.stage === 'dispatch_blank' ? blanks : written)
      await visitor.post(`${path}/take`, { serial });
    const { slipToken } = await visitor.post<{ slipToken: string }>(`${path}/pack`);
    const { agentName } = await this.look(applicationId, 'logistics');
    const handed =
      shipment.method === 'pickup'
        ? { pickup: true, receiverName: agentName }
        : {
            carrier: '顺丰速运',
            trackingNumber: `SF18${String(Date.now()).slice(-7)}${String((parcels += 1)).padStart(4, '0')}`,
          };
    await visitor.post(`${path}/hand-over`, handed);
    return slipToken;
  }
}

/**
 * The background checks are done when those of the application itself, which wait for those of the pictures, are there.
 */
function isChecked({ checks, materials }: ApplicationDetail): boolean {
  const live = checks.filter((one) => !one.superseded);
  return (
    live.some((one) => one.materialId === null) &&
    materials.every(({ id, kind }) => kind === 'transfer_receipt' || live.some((one) => one.materialId === id))
  );
}

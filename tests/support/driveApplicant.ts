import { demoOrganization, type DemoOrganization } from '../../seeds/demo/people.ts';
import { applicationFormSchema, type ApplicationForm } from '../../server/vocabulary/form/applicationForm.ts';
import { solvedFor } from '../../server/station/solvedFor.ts';
import type { IntakeApplication } from '../../server/presenters/intakeApplication.ts';
import type { IntakeCatalogue } from '../../server/presenters/intakeCatalogue.ts';
import { Outbox } from './driveOutbox.ts';
import { otherPerson, photographOf } from './drivePapers.ts';
import { Visitor } from './driveVisitor.ts';
import type { House } from './house.ts';
import { letAMinutePass } from './houseTime.ts';

export type Preset = 'A' | 'B' | 'C';
const regionOf: Readonly<Record<Preset, string>> = { A: '云河省', B: '临海市', C: '南岭省' };
let organizations = 1_000; // the demo's own cases are numbered from 0

export interface Wish {
  preset: Preset;
  /** Codes of the products of the preset's project, e.g. 'org-1y'. */
  products?: readonly string[];
  quantity?: number;
  delivery?: 'prepaid' | 'pickup';
}

/** An organisation's agent at the applicant's pages. */
export class Applicant {
  readonly organization: DemoOrganization;
  readonly visitor: Visitor;
  readonly outbox: Outbox;
  readonly #databaseUrl: string;

  private constructor(house: House) {
    this.organization = demoOrganization((organizations += 1));
    this.visitor = new Visitor(house.intakeUrl);
    this.outbox = new Outbox(this.visitor);
    this.#databaseUrl = house.databaseUrl;
  }

  get phone(): string {
    return this.organization.agent.phone;
  }

  /** Registers with the agent's phone and the code sent to it. */
  static async register(house: House): Promise<Applicant> {
    const one = new Applicant(house);
    const { phone, visitor, outbox } = one;
    const code = await outbox.codeAfter(phone, 'verification_code', async () =>
      visitor.post('/api/intake/verification-codes', {
        phone,
        purpose: 'register',
        solution: await solvedFor(house.intakeUrl, 'send_code'),
      }),
    );
    const agreements = await visitor.get<{ id: number }[]>('/api/intake/registration-agreements');
    const agreementIds = agreements.map((shown) => shown.id);
    visitor.csrf = (
      await visitor.post<{ csrfToken: string }>('/api/intake/accounts', {
        phone,
        code,
        kind: 'organization',
        agreementIds,
      })
    ).csrfToken;
    return one;
  }

  /** Starts, fills in, accepts the agreements, uploads every material asked for, submits. Answers its id. */
  async apply(wish: Wish): Promise<number> {
    const id = await this.start(wish);
    await this.uploadPapers(id);
    await this.visitor.post(`/api/intake/applications/${id}/submit`);
    return id;
  }

  /** A draft with its form filled in and the agreements accepted. */
  async start({ preset, products = ['org-1y'], quantity = 1, delivery = 'prepaid' }: Wish): Promise<number> {
    const { regions } = await this.visitor.get<IntakeCatalogue>('/api/intake/catalogue');
    const project = regions.find((one) => one.name === regionOf[preset])?.categories[0]?.projects[0];
    if (!project) throw new Error(`no project of preset ${preset}`);
    const items = project.products
      .filter((one) => products.includes(one.code))
      .map((one) => ({ productId: one.id, quantity }));
    const { id } = await this.visitor.post<{ id: number }>('/api/intake/applications', {
      projectId: project.id,
      items,
    });
    const draft = await this.look(id);
    await this.visitor.put(`/api/intake/applications/${id}/form`, this.#form(draft, delivery), {
      'If-Match': `"${draft.formVersion}"`,
    });
    await this.visitor.post(`/api/intake/applications/${id}/consents`, {
      agreementIds: draft.agreements.map((one) => one.id),
    });
    return id;
  }

  look(id: number): Promise<IntakeApplication> {
    return this.visitor.get(`/api/intake/applications/${id}`);
  }

  /** Uploads every missing material; the forms are the printed ones, stamped. */
  async uploadPapers(id: number): Promise<void> {
    const { slots, documents } = await this.look(id);
    for (const { kind, itemId, itemPosition, materials } of slots) {
      if (materials.length > 0) continue;
      const url = documents.find((one) => one.kind === kind)?.url;
      const pdf = url === undefined ? {} : { pdf: await this.visitor.file(url) };
      await this.#upload(id, await photographOf(this.organization, { kind, itemPosition, ...pdf }), kind, itemId);
    }
  }

  /** Transfers the fee: uploads the bank's receipt and says so. */
  async pay(id: number): Promise<void> {
    const { payment } = await this.look(id);
    await this.#upload(
      id,
      await photographOf(this.organization, { kind: 'transfer_receipt', amountFen: payment?.amountFen ?? 0 }),
      'transfer_receipt',
      null,
    );
    await this.visitor.post(`/api/intake/applications/${id}/transfer`, {
      payerName: this.organization.name,
      reference: `HK2026${String(id).padStart(8, '0')}`,
    });
  }

  /** Accepts the parcel: the secret on its slip, and the code sent for it. */
  async accept(id: number, slip: string): Promise<void> {
    await letAMinutePass(this.#databaseUrl);
    const code = await this.outbox.codeAfter(this.phone, 'authorization_code', () =>
      this.visitor.post(`/api/intake/applications/${id}/authorization-code`),
    );
    await this.visitor.post(`/api/intake/applications/${id}/acceptance`, { slip, code });
  }

  /** The PIN set by staff, shown once after acceptance. */
  async pinOf(serial: string): Promise<string> {
    return (await this.visitor.post<{ pin: string }>(`/api/intake/tokens/${serial}/pin`)).pin;
  }

  #upload(id: number, picture: Buffer, kind: string, itemId: number | null): Promise<unknown> {
    return this.visitor.call(
      'POST',
      `/api/intake/applications/${id}/materials?kind=${kind}${itemId === null ? '' : `&itemId=${itemId}`}`,
      picture,
      { 'content-type': 'image/jpeg' },
    );
  }

  #form({ items, project }: IntakeApplication, method: 'prepaid' | 'pickup'): ApplicationForm {
    const { name, uscc, address, phone, parcel, legalRepresentative, agent } = this.organization;
    return applicationFormSchema.parse({
      organization: { name, uscc, address, phone },
      legalRepresentative,
      agent: { ...agent, email: 'agent@example.invalid' },
      subjects: items
        .filter((one) => one.subjectKind === 'person')
        .map(({ position }) => ({ ...otherPerson(position), item: position })),
      invoice: { kind: 'ordinary', taxpayerNumber: uscc },
      delivery:
        method === 'pickup'
          ? { method, pickupPoint: project.pickupPoints[0] ?? null }
          : { method, ...parcel, receiver: agent.name, phone: agent.phone },
    });
  }
}

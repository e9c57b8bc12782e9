import { intakeApplicationSchema, type IntakeApplication } from '@presenters/intakeApplication.ts';
import { intakeApplicationRowSchema, type IntakeApplicationRow } from '@presenters/intakeApplicationRow.ts';
import { intakeCatalogueSchema } from '@presenters/intakeCatalogue.ts';
import { intakeCertificateSchema } from '@presenters/intakeCertificate.ts';
import { intakeParcelSchema } from '@presenters/intakeParcel.ts';
import { intakeSessionSchema } from '@presenters/intakeSession.ts';
import { fakeApplications, fakeCatalogue, fakeCertificates, fakeParcel } from './fakeIntakeRecords.ts';

export interface IntakeAnswer {
  status: number;
  json: unknown;
}
type Reply = (found: RegExpMatchArray) => unknown;

/** The applicant's API as the pages read it, in memory; what it answers fits the presenters' schemas. */
export class FakeIntake {
  signedIn = false;
  readonly applications = fakeApplications().map((one) => intakeApplicationSchema.parse(one));

  answer(path: string): IntakeAnswer {
    for (const [pattern, reply] of this.replies) {
      const found = path.match(pattern);
      if (found) return { status: 200, json: reply(found) };
    }
    return { status: 404, json: { code: 'not_found', message: '', details: {}, requestId: 'req-1' } };
  }

  private readonly replies: readonly (readonly [RegExp, Reply])[] = [
    [/\/session$/, () => this.session()],
    [/\/registration-agreements$/, () => registrationAgreements],
    [/\/catalogue$/, () => intakeCatalogueSchema.parse(fakeCatalogue)],
    [/\/applications$/, () => this.applications.map(rowOf)],
    [/\/parcels$/, () => intakeParcelSchema.parse(fakeParcel)],
    [/\/applications\/\d+\/parcel$/, () => intakeParcelSchema.parse(fakeParcel)],
    [/\/applications\/(\d+)$/, ([, id]) => this.applications.find((one) => one.id === Number(id))],
    [/\/applications\/\d+\/documents$/, () => fakeDocuments],
    [/\/applications\/\d+\/form-mails$/, () => null],
    [/\/certificates$/, () => fakeCertificates.map((one) => intakeCertificateSchema.parse(one))],
    [
      /\/checks$/,
      () => ({ uscc: null, document: null, unknownRegion: false, similarName: false, hasCertificate: false }),
    ],
    [/\/phone-upload$/, () => phoneTicket],
    [/\/demo\/messages$/, () => demoMessages],
  ];

  private session(): unknown {
    if (!this.signedIn) return { account: null, csrfToken: null, demo: true };
    const account = { id: 1, kind: 'organization', phoneMasked: '135****1234', displayName: '江浦机电' };
    return intakeSessionSchema.parse({ account, csrfToken: 'csrf-1', demo: true });
  }
}

function rowOf(one: IntakeApplication): IntakeApplicationRow {
  const { id, number, businessType, status, state, task, wording, dueAt, createdAt, submittedAt, fees } = one;
  return intakeApplicationRowSchema.parse({
    id,
    number,
    businessType,
    status,
    state,
    task,
    wording,
    dueAt,
    createdAt,
    submittedAt,
    organizationName: one.form.organization.name,
    projectName: one.project.name,
    products: one.items.map(({ name }) => name),
    tokenQuantity: 1,
    totalFen: fees.totalFen,
  });
}

const fakeDocuments = [
  { kind: 'registration_form', title: '数字证书业务登记表', unprintable: ['\u{30EDD}'] },
  { kind: 'service_agreement', title: '数字证书服务协议', unprintable: [] },
];
const phoneTicket = {
  number: 'YX20261120000007',
  organizationName: '江浦机电',
  limitBytes: 3_145_728,
  expiresAt: '2026-11-20T02:15:00.000Z',
  usesLeft: 20,
  places: [
    { kind: 'business_licence', itemId: null, itemPosition: null, required: true, given: 1 },
    { kind: 'agent_id_front', itemId: null, itemPosition: null, required: true, given: 0 },
  ],
};
const demoMessages = [
  {
    id: 1,
    template: 'verification_code',
    channel: 'sms',
    recipient: '135****1234',
    body: '您的验证码是 135790，5 分钟内有效。',
    state: 'sent',
    createdAt: '2026-11-20T02:00:00.000Z',
  },
];

const registrationAgreements = [
  { id: 1, kind: 'service_agreement', version: '2026.2', title: '数字证书服务协议', body: '一、定义\n二、申请与审核' },
  { id: 2, kind: 'privacy', version: '2026.1', title: '个人信息保护说明', body: '一、注册账户时收集您的手机号码。' },
];

import type { InvoiceData, PersonData, RegistrationFormData } from '../../server/vocabulary/documentData.ts';
import { documentTitles } from '../../server/vocabulary/documentKinds.ts';
import type { DocumentLayout, Row, RowGroup } from './blocks.ts';
import { label, ticks, value } from './cells.ts';
import { declarationOf } from './registrationDeclaration.ts';
import { serviceGroups } from './registrationService.ts';
import { personDocumentNames } from './personDocumentNames.ts';

export function registrationForm(data: RegistrationFormData): DocumentLayout {
  return {
    title: { zh: documentTitles.registration_form, en: 'Digital Certificate Registration Form' },
    issuer: data.issuer.name,
    returns: true,
    blocks: [
      {
        block: 'table',
        groups: [
          ...holderGroups(data),
          agentGroup(data),
          evidenceGroup(data),
          ...serviceGroups(data),
          ...invoiceGroups(data.invoice),
          declarationOf(data),
        ],
      },
      {
        block: 'signing',
        parties: [
          {
            title: { zh: '申请确认', en: 'Signed for the applicant' },
            lines: [
              { zh: data.organization ? '经办人（签名）' : '申请人（签名）', en: 'Signature' },
              { zh: '日期', en: 'Date' },
            ],
            seal: data.organization ? { zh: '单位公章', en: 'Company seal' } : null,
          },
        ],
        hint: data.organization
          ? '请用黑色签字笔签名，公章盖在圆圈内，勿遮挡二维码；签章后逐页扫描或拍照上传。'
          : '请用黑色签字笔签名，勿遮挡二维码；签名后逐页扫描或拍照上传。',
      },
    ],
  };
}

function holderGroups({ organization, legalRepresentative }: RegistrationFormData): RowGroup[] {
  const groups: RowGroup[] = [];
  if (organization)
    groups.push({
      label: ['单位', '信息'],
      rows: [
        [label(4, '单位名称', 'Organization'), value(20, organization.name, { strong: true })],
        [
          label(4, '统一社会信用代码', 'USCC'),
          value(8, organization.uscc, { strong: true }),
          label(4, '办公电话', 'Telephone'),
          value(8, organization.phone),
        ],
        [label(4, '单位地址', 'Address'), value(20, organization.address)],
        [label(4, '单位网站', 'Website'), value(20, organization.website)],
      ],
    });
  if (legalRepresentative)
    groups.push({ label: ['法定', '代表人'], rows: [personRow(legalRepresentative, '联系电话', 'Telephone')] });
  return groups;
}

function personRow(person: PersonData, phoneZh: string, phoneEn: string): Row {
  return [
    label(3, '姓名', 'Name'),
    value(4, person.name, { strong: true }),
    label(3, '证件号码', 'ID number'),
    value(6, person.documentNumber),
    label(3, phoneZh, phoneEn),
    value(5, person.phone),
  ];
}

function agentGroup({ organization, agent, delivery }: RegistrationFormData): RowGroup {
  const parcel = delivery.method === 'parcel';
  return {
    label: organization ? ['经办人', '信息'] : ['申请人', '信息'],
    rows: [
      personRow(agent, '手机号码', 'Mobile'),
      [
        label(3, '电子邮箱', 'E-mail'),
        value(8, agent.email),
        label(3, '领取方式', 'Delivery'),
        ticks(10, [
          { text: '邮寄', ticked: parcel },
          { text: '自提', ticked: !parcel },
        ]),
      ],
      [
        label(3, '收件人', 'Receiver'),
        value(8, parcel ? delivery.receiver : null),
        label(3, '收件电话', 'Telephone'),
        value(10, parcel ? delivery.phone : null),
      ],
      [
        label(3, '收件地址', 'Address'),
        value(21, parcel ? delivery.address : `自提：${delivery.address ?? '现场领取'}`),
      ],
    ],
  };
}

function evidenceGroup({ organization, legalRepresentative, agent, evidence }: RegistrationFormData): RowGroup {
  const documents: [zh: string, en: string, number: string | null][] = [];
  if (organization)
    documents.push(
      ['营业执照', 'Business licence', evidence.businessLicenceNumber],
      ['纳税人识别号', 'Taxpayer no.', evidence.taxpayerNumber],
    );
  if (legalRepresentative)
    documents.push([
      `法定代表人${personDocumentNames[legalRepresentative.documentType]}`,
      'Legal representative',
      legalRepresentative.documentNumber,
    ]);
  documents.push([
    `${organization ? '经办人' : '申请人'}${personDocumentNames[agent.documentType]}`,
    organization ? 'Agent' : 'Applicant',
    agent.documentNumber,
  ]);
  // Only where the project asks for it.
  if (evidence.socialInsuranceNumber)
    documents.push(['单位社保号', 'Social insurance no.', evidence.socialInsuranceNumber]);
  const rows: Row[] = [];
  for (let at = 0; at < documents.length; at += 2) {
    const pair = documents.slice(at, at + 2);
    rows.push(pair.flatMap(([zh, en, number]) => [label(5, zh, en), value(pair.length === 1 ? 19 : 7, number)]));
  }
  return { label: ['证件', '资料'], rows };
}

function invoiceGroups(invoice: InvoiceData | null): RowGroup[] {
  if (!invoice) return [];
  const special = invoice.kind === 'special';
  return [
    {
      label: ['发票', '信息'],
      rows: [
        [
          label(4, '发票类型', 'Invoice'),
          ticks(20, [
            { text: '增值税普通发票', ticked: !special },
            { text: '增值税专用发票', ticked: special },
          ]),
        ],
        [
          label(4, '发票抬头', 'Title'),
          value(8, invoice.title),
          label(4, '纳税人识别号', 'Taxpayer no.'),
          value(8, invoice.taxpayerNumber),
        ],
        [
          label(4, '开户银行', 'Bank'),
          value(8, invoice.bank),
          label(4, '银行账号', 'Account'),
          value(8, invoice.account),
        ],
        [
          label(4, '注册地址', 'Address'),
          value(8, invoice.address),
          label(4, '注册电话', 'Telephone'),
          value(8, invoice.phone),
        ],
      ],
    },
  ];
}

import { idNumberCheckCharacter } from '../../server/lib/idNumber.ts';
import { usccCheckCharacter } from '../../server/lib/uscc.ts';
import type { DocumentIdentity } from '../../server/pdf/identity.ts';
import { riskNoticeText, serviceAgreementText } from '../../seeds/agreementTexts.ts';
import type { DocumentData } from '../../server/vocabulary/documentData.ts';

/** Invented people (born before 1900) and organisations, with right check characters. */
const uscc = (body: string) => body + usccCheckCharacter(body);
const idNumber = (body: string) => body + idNumberCheckCharacter(body);

export const identity: DocumentIdentity = {
  applicationNumber: 'YX20261120-000123',
  documentVersion: 3,
  keyedHash: '5e1f09ab34cd7788'.repeat(4),
  date: new Date('2026-11-20T01:30:00Z'),
};

const issuer = { name: '云岭电子认证登记中心', hotline: '400-000-0000' };
const organization = {
  name: '青石市云汉建设工程有限公司',
  uscc: uscc('91350100MA00000F0'),
  address: '云岭省青石市长亭区观澜街道望江路 199 号云汉大厦 12 层',
  phone: '0591-00000000',
  website: 'www.yunhan.example',
};
const legalRepresentative = {
  name: '沈砚秋',
  documentType: 'resident_id' as const,
  documentNumber: idNumber('35010218870312001'),
  phone: '13500000001',
};
const agent = {
  name: '顾堃',
  documentType: 'resident_id' as const,
  documentNumber: idNumber('35010218920705002'),
  phone: '13500000002',
  email: 'gu.kun@yunhan.example',
};
const project = {
  region: '云岭省 青石市',
  category: '公共资源交易',
  name: '青石市公共资源交易中心电子招投标平台',
  marketRole: '投标人',
};
const items = [
  { product: '单位证书（带签章）', subject: organization.name, quantity: 2, years: 1 },
  { product: '法定代表人证书（带签章）', subject: '沈砚秋', quantity: 1, years: 1 },
];
const invoice = {
  kind: 'special' as const,
  title: organization.name,
  taxpayerNumber: organization.uscc,
  bank: '青石商业银行长亭支行',
  account: '6200 0000 0000 0000 001',
  address: organization.address,
  phone: organization.phone,
};

const registrationForm: DocumentData['registration_form'] = {
  issuer,
  businessType: 'new',
  operationDetails: null,
  organization,
  legalRepresentative,
  agent,
  project,
  items,
  invoice,
  delivery: {
    method: 'parcel',
    receiver: '顾堃',
    phone: '13500000002',
    address: '云岭省青石市长亭区观澜街道望江路 199 号云汉大厦 12 层综合部',
  },
  evidence: {
    businessLicenceNumber: organization.uscc,
    socialInsuranceNumber: null,
    taxpayerNumber: organization.uscc,
  },
  changes: [],
  existingSerials: [],
  agreements: [
    { title: '数字证书服务协议', version: '2026-1' },
    { title: '电子认证业务规则（CPS）', version: '3.2' },
  ],
};

/** A plain example of each kind. */
export const samples: DocumentData = {
  registration_form: registrationForm,
  seal_specimen_form: {
    issuer,
    organization: { name: organization.name, uscc: organization.uscc },
    legalRepresentative: { name: legalRepresentative.name },
    agent: { name: agent.name, phone: agent.phone },
    project: { name: project.name },
    products: ['单位证书（带签章）', '法定代表人证书（带签章）'],
    seals: [
      { owner: 'organization', name: organization.name },
      { owner: 'legal_representative', name: '沈砚秋' },
    ],
  },
  service_agreement: {
    issuer,
    agreement: { title: '数字证书服务协议', version: '2026.2', body: serviceAgreementText },
    project: { name: project.name },
    items,
    legalRepresentative: { name: legalRepresentative.name },
    agent: { name: agent.name, phone: agent.phone },
    holder: {
      kind: 'organization',
      name: organization.name,
      documentNumber: organization.uscc,
      address: organization.address,
      phone: null,
    },
  },
  risk_notice: {
    issuer,
    businessType: 'renew',
    agreement: { title: '证书业务风险告知函', version: '2026.1', body: riskNoticeText },
    organization: { name: organization.name, uscc: organization.uscc },
    agent: { name: agent.name, documentNumber: agent.documentNumber, phone: agent.phone },
    project: { name: project.name },
    certificates: [
      { serial: '5A00F1C204B7', subject: organization.name, tokenSerial: 'YX55-0001-0042' },
      { serial: '5A00F1C204B8', subject: organization.name, tokenSerial: 'YX55-0001-0042' },
    ],
  },
  parcel_slip: {
    issuer,
    method: 'prepaid',
    carrier: '顺丰速运',
    trackingNumber: 'SF0000000000001',
    holder: { name: organization.name },
    project: { name: project.name },
    receiver: { name: '顾堃', phone: '13500000002', address: registrationForm.delivery.address },
    tokens: [
      {
        serial: '5500010042',
        labelNumber: 'YX-000042',
        model: 'SoftHSM 演示型',
        product: '单位证书（带签章）',
        subject: organization.name,
      },
      {
        serial: '5500010043',
        labelNumber: 'YX-000043',
        model: 'SoftHSM 演示型',
        product: '法定代表人证书（带签章）',
        subject: '沈砚秋',
      },
    ],
    acceptanceAddress: 'https://desk.example.cn/intake/accept/YX20261120-000123',
  },
  pin_letter: {
    issuer,
    receiver: { name: '顾堃', organization: organization.name, address: registrationForm.delivery.address },
    token: { serial: '5500010042', model: 'SoftHSM 演示型' },
    product: '单位证书（带签章）',
    subject: organization.name,
    pin: '40917385',
  },
};

export const emptyRegistrationForm: DocumentData['registration_form'] = {
  ...registrationForm,
  organization: { ...organization, address: null, phone: null, website: '' },
  legalRepresentative: { ...legalRepresentative, phone: null },
  agent: { ...agent, email: null },
  delivery: { method: 'pickup', receiver: null, phone: null, address: null },
  evidence: { businessLicenceNumber: null, socialInsuranceNumber: null, taxpayerNumber: null },
  project: { ...project, marketRole: null },
  invoice: null,
  items: [],
  agreements: [],
};

export const longRegistrationForm: DocumentData['registration_form'] = {
  ...registrationForm,
  businessType: 'change',
  operationDetails:
    '单位名称与住所同时变更，原证书两张均在有效期内；介质外壳标签脱落，请更换标签，并将变更后的发票一并寄至新址。',
  organization: {
    ...organization,
    name: '青石市云汉建设工程勘察设计监理咨询及项目管理一体化服务集团股份有限公司长亭区观澜街道第一分公司',
    address:
      '云岭省青石市长亭区观澜街道望江路 199 号云汉大厦主楼 12 层 1201 室至 1218 室（原云岭省青石市长亭区观澜镇望江村三组 27 号，2019 年地名标准化后更名）',
    website:
      'https://www.yunhan-construction-engineering-consulting-group.example/cn/' +
      'organization/changting/guanlan/branch-001',
  },
  legalRepresentative: {
    ...legalRepresentative,
    name: '阿卜杜热合曼·买买提明·吐尔逊江',
    documentType: 'foreign_permanent_resident',
  },
  agent: {
    ...agent,
    name: '𬭛㛃龑',
    email: 'a.very.long.mailbox.name.that.never.ends@changting-guanlan.yunhan-construction.example',
  },
  items: Array.from({ length: 20 }, (_, index) => ({
    product: index % 2 ? '专业人员证书（带签章）' : '授权投标人证书（带签章，含移动端扫码登录与年度技术支持服务）',
    subject: `青石市云汉建设工程有限公司 第 ${index + 1} 项目部`,
    quantity: index + 1,
    years: 1 + (index % 3),
  })),
  changes: [
    {
      what: 'organization',
      oldValue: '青石市云汉建设工程有限公司',
      newValue: '青石市云汉建设工程勘察设计监理咨询及项目管理一体化服务集团股份有限公司长亭区观澜街道第一分公司',
    },
    { what: 'organization', oldValue: uscc('91350100MA00000F0'), newValue: uscc('91350100MA00000G8') },
    { what: 'legal_representative', oldValue: '沈砚秋', newValue: '阿卜杜热合曼·买买提明·吐尔逊江' },
  ],
  existingSerials: ['5A00F1C204B7', '5A00F1C204B8', '5A00F1C204B9', '5A00F1C204BA', '5A00F1C204BB', '5A00F1C204BC'],
};

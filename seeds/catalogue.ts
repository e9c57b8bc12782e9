import type { BusinessType } from '../server/vocabulary/businessTypes.ts';
import type { MaterialCondition, MaterialKind } from '../server/vocabulary/materialKinds.ts';
import type { ProductKind, SubjectKind } from '../server/vocabulary/productKinds.ts';
import type { KeyAlgorithm } from '../server/vocabulary/certificateStates.ts';

export interface SeedProduct {
  code: string;
  kind: ProductKind;
  name: string;
  subjectKind: SubjectKind;
  withSeal: boolean;
  algorithm: KeyAlgorithm;
  years: number;
  priceFen: number;
  mediumFeeFen: number;
  mandatoryGroup?: string;
}
export interface SeedProject {
  code: string;
  preset: 'A' | 'B' | 'C';
  region: string;
  category: string;
  name: string;
  subProject: string;
  marketRole: string;
  uploadLimitBytes: number;
  hotline: string;
  deliveryPrices: Record<string, number>;
  pickupPoints: string[];
  statusWording: Record<string, string>;
  products: SeedProduct[];
  transferAccount: { holder: string; bank: string; number: string };
}

const product = (
  code: string,
  kind: ProductKind,
  name: string,
  subjectKind: SubjectKind,
  withSeal: boolean,
  years: number,
  yuan: number,
  algorithm: KeyAlgorithm = 'rsa2048',
): SeedProduct => ({
  code,
  kind,
  name,
  subjectKind,
  withSeal,
  algorithm,
  years,
  priceFen: yuan * 100,
  mediumFeeFen: 5000,
});

/** Three invented platforms, one per preset, so that every order of stages can be tried. */
export const seedProjects: readonly SeedProject[] = [
  {
    code: 'yunhe-tender',
    preset: 'A',
    region: '云河省',
    category: '公共资源交易',
    name: '云河省公共资源电子交易平台',
    subProject: '工程建设',
    marketRole: '投标人',
    uploadLimitBytes: 5 * 1024 * 1024,
    hotline: '400-000-1801',
    transferAccount: { holder: '云河省数字证书注册服务中心', bank: '云河银行江滨支行', number: '6000180100018801' },
    deliveryPrices: { prepaid: 2000, collect: 0, pickup: 0 },
    pickupPoints: ['云河市政务服务中心二楼 A12 窗口'],
    statusWording: {},
    products: [
      product('org-1y', 'organization_seal', '单位证书（带签章）一年', 'organization', true, 1, 280),
      product('org-2y', 'organization_seal', '单位证书（带签章）两年', 'organization', true, 2, 480),
      product(
        'legal-1y',
        'legal_representative_seal',
        '法人代表证书（带签章）一年',
        'legal_representative',
        true,
        1,
        180,
      ),
    ],
  },
  {
    code: 'linhai-purchase',
    preset: 'B',
    region: '临海市',
    category: '政府采购',
    name: '临海市政府采购电子卖场',
    subProject: '货物与服务',
    marketRole: '供应商',
    uploadLimitBytes: 3 * 1024 * 1024,
    hotline: '400-000-1802',
    transferAccount: {
      holder: '临海市电子认证注册服务部',
      bank: '临海商业银行行政中心支行',
      number: '6000180200018802',
    },
    deliveryPrices: { prepaid: 1500, collect: 0, pickup: 0 },
    pickupPoints: ['临海市行政服务大厅 3 号窗口'],
    statusWording: {
      review: '资料待审核',
      payment: '待付款',
      production: '制证中',
      dispatch: '待发货',
      acceptance: '待签收',
      completed: '完成',
    },
    products: [
      product('org-1y', 'organization_seal', '单位证书（带签章）一年', 'organization', true, 1, 260),
      product('bidder-1y', 'bidder_seal', '授权投标人证书（带签章）一年', 'person', true, 1, 150),
    ],
  },
  {
    code: 'nanling-exchange',
    preset: 'C',
    region: '南岭省',
    category: '产权交易',
    name: '南岭省产权交易中心',
    subProject: '国有产权',
    marketRole: '竞买人',
    uploadLimitBytes: 5 * 1024 * 1024,
    hotline: '400-000-1803',
    transferAccount: { holder: '南岭省产权交易认证服务中心', bank: '南岭银行营业部', number: '6000180300018803' },
    deliveryPrices: { prepaid: 2000, collect: 0, pickup: 0 },
    pickupPoints: ['南岭省产权交易中心一楼服务台'],
    statusWording: { review: '处理中', second_review: '处理中' },
    products: [
      product('org-1y', 'organization_seal', '单位证书（带签章）一年', 'organization', true, 1, 300),
      product('org-ec-1y', 'organization_seal', '单位证书（P-256）一年', 'organization', true, 1, 300, 'ec-p256'),
      product(
        'legal-1y',
        'legal_representative_seal',
        '法人代表证书（带签章）一年',
        'legal_representative',
        true,
        1,
        180,
      ),
    ],
  },
];

export interface SeedMaterial {
  kind: MaterialKind;
  condition: MaterialCondition;
  required: boolean;
}
const need = (kind: MaterialKind, condition: MaterialCondition = 'always'): SeedMaterial => ({
  kind,
  condition,
  required: true,
});

const full = [
  need('registration_form'),
  need('seal_specimen_form', 'with_seal'),
  need('business_licence'),
  need('legal_representative_id'),
  need('agent_id_front'),
  need('agent_id_back'),
  need('subject_id', 'other_person'),
];

/** Materials per business type (domain: "Business types"). */
export const seedMaterials: Readonly<Record<BusinessType, readonly SeedMaterial[]>> = {
  new: full,
  renew: [need('registration_form'), need('risk_notice'), need('business_licence')],
  change: [
    need('registration_form'),
    need('agent_id_front'),
    need('business_licence'),
    need('change_proof'),
    need('risk_notice'),
  ],
  reissue: [...full, need('risk_notice')],
  unlock: [need('unlock_form'), need('agent_id_front')],
  revoke: [need('revocation_form'), need('agent_id_front')],
  redispatch: [need('written_explanation'), need('agent_id_front')],
};

export const seedTokenModels = [
  {
    code: 'softhsm-demo',
    name: 'SoftHSM 演示 UKey',
    driver: 'softhsm2',
    serialPrefixes: [] as string[],
    algorithms: ['rsa2048', 'ec-p256'],
    unlock: 'station',
  },
  {
    code: 'nss-demo',
    name: 'NSS 演示 UKey',
    driver: 'nss',
    serialPrefixes: [] as string[],
    algorithms: ['rsa2048', 'ec-p256'],
    unlock: 'none',
  },
  {
    code: 'std-55',
    name: '标准型 UKey（55/56）',
    driver: 'vendor',
    serialPrefixes: ['55', '56'],
    algorithms: ['rsa2048'],
    unlock: 'station',
  },
  {
    code: 'old-11',
    name: '旧款 UKey（11）',
    driver: 'vendor',
    serialPrefixes: ['11'],
    algorithms: ['rsa2048'],
    unlock: 'remote',
  },
] as const;

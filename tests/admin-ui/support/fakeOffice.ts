import type { ProductRow } from '../../../server/presenters/product.ts';
import type { ProjectDetail } from '../../../server/presenters/project.ts';
import type { StaffMemberRow } from '../../../server/presenters/staffMember.ts';
import type { StationRow } from '../../../server/presenters/station.ts';
import { minutesAgo } from './fakeClock.ts';
import { times } from './fakeRows.ts';

export const fakeProjects = (): ProjectDetail[] =>
  times(3, (n) => ({
    id: n,
    code: `P${n}`,
    name: ['云河市公共资源交易中心', '临海建设工程交易平台', '南岭招投标公共服务'][n - 1] ?? '',
    region: '云河省',
    category: '公共资源交易',
    subProject: null,
    marketRole: '投标人',
    preset: 'ABC'[n - 1] ?? 'A',
    hotline: '0591-18001800',
    active: true,
    acceptance: n > 1,
    uploadLimitBytes: 5_242_880,
    pinDelivery: 'page',
    deliveryPrices: {},
    pickupPoints: [],
    statusWording: {},
    transferAccount: {},
    workflows: [
      {
        businessType: 'new',
        version: 1,
        codeDelivery: 'on_demand',
        acceptance: n > 1,
        stages: ['payment', 'review', 'dispatch_blank', 'production'],
        productionMode: 'self',
        materials: ['registration_form', 'business_licence'],
      },
    ],
  }));

export const fakeProducts = (): ProductRow[] =>
  times(6, (n) => ({
    id: n,
    projectId: 1,
    projectName: '云河市公共资源交易中心',
    code: `C${n}`,
    name: `单位证书（带签章）${n} 年`,
    kind: 'organization_seal',
    subjectKind: 'organization',
    withSeal: true,
    algorithm: n % 2 ? 'rsa2048' : 'ec-p256',
    years: n,
    priceFen: n * 28000,
    mediumFeeFen: 8000,
    mandatoryGroup: null,
    active: true,
  }));

export const fakeStations = (): StationRow[] => [
  {
    id: 1,
    name: '制证工位 1',
    kind: 'staff',
    slots: [1, 2, 3, 4].map((n) => ({ name: `槽位${n}`, sight: 'empty' as const })),
    lastSeenAt: new Date().toISOString(),
    active: true,
    createdAt: minutesAgo(90_000),
  },
  {
    id: 2,
    name: '云汉建设自助工位',
    kind: 'applicant',
    slots: [{ name: '槽位1', sight: 'present' as const }],
    lastSeenAt: minutesAgo(900),
    active: true,
    createdAt: minutesAgo(80_000),
  },
];

export const fakeStaff = (): StaffMemberRow[] => [
  {
    id: 1,
    login: 'shenhe',
    name: '陈审核',
    roles: ['reviewer'],
    allProjects: true,
    projects: [],
    active: true,
    locked: false,
    version: 1,
    createdAt: minutesAgo(90_000),
    abilities: ['change'],
  },
  {
    id: 2,
    login: 'caiwu',
    name: '钱财务',
    roles: ['finance'],
    allProjects: false,
    projects: [{ id: 1, name: '云河市公共资源交易中心' }],
    active: true,
    locked: true,
    version: 1,
    createdAt: minutesAgo(90_000),
    abilities: ['change'],
  },
];

import type { BusinessType } from '../../server/vocabulary/businessTypes.ts';
import type { RegistrationFormData } from '../../server/vocabulary/documentData.ts';
import type { Row, RowGroup, Tick } from './blocks.ts';
import { headerRow, label, ticks, value } from './cells.ts';

/** What is asked for: project, products, kind of operation, what changes. */
export function serviceGroups(data: RegistrationFormData): RowGroup[] {
  const { project } = data;
  const groups: RowGroup[] = [
    {
      label: ['应用', '项目'],
      rows: [
        [
          label(4, '区域', 'Region'),
          value(8, project.region),
          label(4, '类别', 'Category'),
          value(8, project.category),
        ],
        [
          label(4, '项目名称', 'Project'),
          value(12, project.name),
          label(3, '市场角色', 'Role'),
          value(5, project.marketRole),
        ],
      ],
    },
    {
      label: ['证书', '产品'],
      header: headerRow([
        [2, '序号', 'No.'],
        [9, '产品', 'Product'],
        [7, '证书主体', 'Subject'],
        [3, '数量', 'Quantity'],
        [3, '年限', 'Years'],
      ]),
      rows: data.items.map((item, index) => [
        value(2, String(index + 1), { align: 'center' }),
        value(9, item.product),
        value(7, item.subject),
        value(3, String(item.quantity), { align: 'center' }),
        value(3, item.years > 0 ? `${item.years} 年` : null, { align: 'center' }),
      ]),
    },
    { label: ['操作', '类型'], rows: operationRows(data) },
  ];
  if (data.changes.length > 0)
    groups.push({
      label: ['变更', '内容'],
      header: headerRow([
        [4, '变更事项', 'Item'],
        [10, '变更前', 'Old value'],
        [10, '变更后', 'New value'],
      ]),
      rows: data.changes.map((change) => [
        value(4, changeWords[change.what]),
        value(10, change.oldValue),
        value(10, change.newValue, { strong: true }),
      ]),
    });
  return groups;
}

const changeWords: Readonly<Record<RegistrationFormData['changes'][number]['what'], string>> = {
  organization: '单位信息',
  legal_representative: '法定代表人',
};

const operations = ['证书申请', '证书更新', '信息变更', '证书补办', 'PIN 码解锁', '其它'] as const;
/** The box each business type ticks, and what is written beside 其它. */
const ticked: Readonly<Record<BusinessType, readonly [box: (typeof operations)[number], words?: string]>> = {
  new: ['证书申请'],
  renew: ['证书更新'],
  change: ['信息变更'],
  reissue: ['证书补办'],
  unlock: ['PIN 码解锁'],
  revoke: ['其它', '证书注销'],
  redispatch: ['其它', '介质改派'],
};

function operationRows({ businessType, operationDetails, existingSerials }: RegistrationFormData): Row[] {
  const [box, words] = ticked[businessType];
  const boxes: Tick[] = operations.map((text) => ({ text, ticked: text === box }));
  const details = [words, operationDetails].filter(Boolean).join('：');
  const rows: Row[] = [[ticks(24, boxes)]];
  if (details !== '') rows.push([label(4, '说明', 'Details'), value(20, details)]);
  if (existingSerials.length > 0)
    rows.push([label(4, '原证书序列号', 'Certificate serial'), value(20, existingSerials.join('、'))]);
  return rows;
}

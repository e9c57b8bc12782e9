import type { ServiceAgreementData } from '../../server/vocabulary/documentData.ts';
import { agreementText } from './agreementText.ts';
import type { DocumentLayout } from './blocks.ts';
import { headerRow, label, value } from './cells.ts';

export function serviceAgreement(data: ServiceAgreementData): DocumentLayout {
  const { holder, issuer } = data;
  const organization = holder.kind === 'organization';
  return {
    title: { zh: data.agreement.title, en: `Service Agreement, version ${data.agreement.version}` },
    issuer: issuer.name,
    returns: true,
    blocks: [
      {
        block: 'table',
        groups: [
          {
            label: ['甲方'],
            rows: [
              [
                label(4, organization ? '单位名称' : '姓名', organization ? 'Organization' : 'Name'),
                value(20, holder.name, { strong: true }),
              ],
              [
                label(4, organization ? '统一社会信用代码' : '证件号码', organization ? 'USCC' : 'ID number'),
                value(8, holder.documentNumber),
                label(4, organization ? '法定代表人' : '联系电话', organization ? 'Legal representative' : 'Telephone'),
                value(8, organization ? data.legalRepresentative?.name : holder.phone),
              ],
              [label(4, '地址', 'Address'), value(20, holder.address)],
              [
                label(4, '经办人', 'Agent'),
                value(8, data.agent.name),
                label(4, '手机号码', 'Mobile'),
                value(8, data.agent.phone),
              ],
            ],
          },
          {
            label: ['乙方'],
            rows: [
              [
                label(4, '名称', 'Name'),
                value(12, issuer.name, { strong: true }),
                label(3, '服务热线', 'Hotline'),
                value(5, issuer.hotline),
              ],
            ],
          },
          {
            label: ['服务', '内容'],
            header: headerRow([
              [10, '证书产品', 'Product'],
              [8, '证书主体', 'Subject'],
              [3, '数量', 'Quantity'],
              [3, '年限', 'Years'],
            ]),
            rows: data.items.map((item) => [
              value(10, item.product),
              value(8, item.subject),
              value(3, String(item.quantity), { align: 'center' }),
              value(3, item.years > 0 ? `${item.years} 年` : null, { align: 'center' }),
            ]),
          },
        ],
      },
      { block: 'space', millimetres: 3 },
      {
        block: 'paragraph',
        text:
          `甲方因参与“${data.project.name}”项目，向乙方申请上列数字证书。` +
          `双方依照《中华人民共和国电子签名法》《中华人民共和国民法典》等法律，订立本协议（文本版本 ${data.agreement.version}）。`,
      },
      ...agreementText(data.agreement.body),
      { block: 'space', millimetres: 2 },
      {
        block: 'signing',
        parties: [
          {
            title: { zh: organization ? '甲方（盖章）' : '甲方（签名）', en: 'Party A' },
            name: holder.name,
            lines: [
              { zh: organization ? '经办人（签名）' : '签名', en: 'Signature' },
              { zh: '日期', en: 'Date' },
            ],
            seal: organization ? { zh: '单位公章', en: 'Company seal' } : null,
          },
          {
            title: { zh: '乙方（盖章）', en: 'Party B' },
            name: issuer.name,
            lines: [
              { zh: '受理人（签名）', en: 'Signature' },
              { zh: '日期', en: 'Date' },
            ],
            seal: { zh: '业务专用章', en: 'Seal of party B' },
          },
        ],
      },
    ],
  };
}

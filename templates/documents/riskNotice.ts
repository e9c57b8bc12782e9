import type { RiskNoticeData } from '../../server/vocabulary/documentData.ts';
import { documentTitles } from '../../server/vocabulary/documentKinds.ts';
import { agreementText } from './agreementText.ts';
import type { Block, DocumentLayout } from './blocks.ts';
import { label, ticks, value } from './cells.ts';

export function riskNotice(data: RiskNoticeData): DocumentLayout {
  return {
    title: { zh: documentTitles.risk_notice, en: 'Notice of Risks in Certificate Operations' },
    issuer: data.issuer.name,
    returns: true,
    blocks: [
      {
        block: 'table',
        groups: [
          {
            rows: [
              [label(4, '单位名称', 'Organization'), value(20, data.organization.name, { strong: true })],
              [label(4, '统一社会信用代码', 'USCC'), value(20, data.organization.uscc, { strong: true })],
              [label(4, '应用项目', 'Project'), value(20, data.project.name)],
              [
                label(4, '经办人', 'Agent'),
                value(4, data.agent.name),
                label(3, '证件号码', 'ID number'),
                value(6, data.agent.documentNumber),
                label(3, '手机号码', 'Mobile'),
                value(4, data.agent.phone),
              ],
              [
                label(4, '业务类型', 'Operation'),
                ticks(
                  20,
                  (
                    [
                      ['renew', '更新（延期）'],
                      ['change', '变更'],
                      ['reissue', '补办'],
                    ] as const
                  ).map(([type, text]) => ({ text, ticked: type === data.businessType })),
                ),
              ],
            ],
          },
        ],
      },
      ...certificateTable(data.certificates),
      { block: 'space', millimetres: 3 },
      {
        block: 'paragraph',
        strong: true,
        text: `尊敬的用户：在办理上述业务前，请仔细阅读以下内容（文本版本 ${data.agreement.version}）。`,
      },
      ...agreementText(data.agreement.body),
      { block: 'space', millimetres: 2 },
      {
        block: 'paragraph',
        strong: true,
        text: '本单位已阅读并理解上述内容，已检查并妥善处理已加密的文件，同意办理本次业务。',
      },
      {
        block: 'signing',
        parties: [
          {
            title: { zh: '单位确认', en: 'Signed for the organization' },
            lines: [
              { zh: '经办人（签名）', en: 'Signature' },
              { zh: '日期', en: 'Date' },
            ],
            seal: { zh: '单位公章', en: 'Company seal' },
          },
        ],
        hint: '请用黑色签字笔签名，公章盖在圆圈内，勿遮挡二维码。',
      },
    ],
  };
}

function certificateTable(certificates: RiskNoticeData['certificates']): Block[] {
  if (certificates.length === 0) return [];
  return [
    { block: 'space', millimetres: 3 },
    {
      block: 'table',
      groups: [
        {
          header: [
            label(9, '证书序列号', 'Certificate serial'),
            label(9, '证书主体', 'Subject'),
            label(6, 'UKey 序列号', 'Token serial'),
          ],
          rows: certificates.map((one) => [value(9, one.serial), value(9, one.subject), value(6, one.tokenSerial)]),
        },
      ],
    },
  ];
}

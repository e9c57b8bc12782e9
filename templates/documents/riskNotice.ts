import type { RiskNoticeData } from '../../server/vocabulary/documentData.ts';
import type { Block, DocumentLayout } from './blocks.ts';
import { label, ticks, value } from './cells.ts';

const paragraphs: readonly string[] = [
  '数字证书更新、变更或补办时，将生成新的签名密钥和加密密钥，并签发新的证书。原证书将停止用于新的签名与加密。',
  '用原加密证书加密的文件（例如尚未开标的投标文件），须用原加密密钥才能解密。我方在本次业务中保留原加密密钥：更新、变更时原密钥继续留存于同一 UKey，补办时经核验后恢复到新的 UKey。',
  '部分投标客户端只识别当前证书，可能不会调用保留的原密钥。请在办理前检查是否有已加密而未解密的文件；如有，请先完成解密，或与交易中心确认后再办理。',
  '使用新证书后，请按交易中心的要求重新加密、重新上传仍需使用的文件，并重新绑定证书。',
  'UKey 的 PIN 码由持有人自行设定和保管，连续输错将被锁定。任何工作人员都不会索要 PIN 码和制证授权码。',
];

export function riskNotice(data: RiskNoticeData): DocumentLayout {
  const notices: Block[] = paragraphs.map((text, index) => ({ block: 'paragraph', number: `${index + 1}.`, text }));
  return {
    title: { zh: '证书业务风险告知函', en: 'Notice of Risks in Certificate Operations' },
    issuer: data.issuer.name,
    returns: true,
    blocks: [
      {
        block: 'table',
        groups: [{
          rows: [
            [label(4, '单位名称', 'Organization'), value(20, data.organization.name, { strong: true })],
            [label(4, '统一社会信用代码', 'USCC'), value(20, data.organization.uscc, { strong: true })],
            [label(4, '应用项目', 'Project'), value(20, data.project.name)],
            [label(4, '经办人', 'Agent'), value(4, data.agent.name), label(3, '证件号码', 'ID number'), value(6, data.agent.documentNumber), label(3, '手机号码', 'Mobile'), value(4, data.agent.phone)],
            [label(4, '业务类型', 'Operation'), ticks(20, ([['renew', '更新（延期）'], ['change', '变更'], ['reissue', '补办']] as const).map(([type, text]) => ({ text, ticked: type === data.businessType })))],
          ],
        }],
      },
      ...certificateTable(data.certificates),
      { block: 'space', millimetres: 3 },
      { block: 'paragraph', strong: true, text: '尊敬的用户：在办理上述业务前，请仔细阅读以下内容。' },
      ...notices,
      { block: 'space', millimetres: 2 },
      { block: 'paragraph', strong: true, text: '本单位已阅读并理解上述内容，已检查并妥善处理已加密的文件，同意办理本次业务。' },
      {
        block: 'signing',
        parties: [{
          title: { zh: '单位确认', en: 'Signed for the organization' },
          lines: [{ zh: '经办人（签名）', en: 'Signature' }, { zh: '日期', en: 'Date' }],
          seal: { zh: '单位公章', en: 'Company seal' },
        }],
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
      groups: [{
        header: [label(9, '证书序列号', 'Certificate serial'), label(9, '证书主体', 'Subject'), label(6, 'UKey 序列号', 'Token serial')],
        rows: certificates.map((one) => [value(9, one.serial), value(9, one.subject), value(6, one.tokenSerial)]),
      }],
    },
  ];
}

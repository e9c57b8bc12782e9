import type { PinLetterData } from '../../server/vocabulary/documentData.ts';
import { documentTitles } from '../../server/vocabulary/documentKinds.ts';
import type { DocumentLayout } from './blocks.ts';
import { label, value } from './cells.ts';

export function pinLetter(data: PinLetterData): DocumentLayout {
  const { receiver } = data;
  return {
    title: { zh: documentTitles.pin_letter, en: 'Initial PIN of Your Token' },
    issuer: data.issuer.name,
    returns: false,
    blocks: [
      {
        block: 'address',
        label: { zh: '收件', en: 'To' },
        lines: [receiver.address, receiver.organization, `${receiver.name}（亲启）`].filter(
          (line): line is string => !!line,
        ),
      },
      { block: 'space', millimetres: 6 },
      { block: 'paragraph', strong: true, text: '本函含有 PIN 码，仅限收件人本人拆阅。' },
      { block: 'space', millimetres: 2 },
      { block: 'paragraph', text: `${receiver.name}：` },
      {
        block: 'paragraph',
        text: '您好！您申请的数字证书已制作完成，UKey 与本函分开寄送。下列 PIN 码只适用于序列号与下表一致的 UKey。',
      },
      { block: 'space', millimetres: 2 },
      {
        block: 'table',
        groups: [
          {
            rows: [
              [
                label(4, 'UKey 序列号', 'Token serial'),
                value(10, data.token.serial, { strong: true }),
                label(3, '型号', 'Model'),
                value(7, data.token.model),
              ],
              [label(4, '证书产品', 'Product'), value(20, data.product)],
              [label(4, '证书主体', 'Subject'), value(20, data.subject)],
            ],
          },
        ],
      },
      { block: 'space', millimetres: 6 },
      { block: 'secret', label: { zh: '初始 PIN 码', en: 'Initial PIN' }, text: data.pin },
      { block: 'space', millimetres: 6 },
      { block: 'paragraph', number: '1.', text: '收到 UKey 并完成签收后，请立即修改 PIN 码，然后销毁本函。' },
      { block: 'paragraph', number: '2.', text: '连续输错 PIN 码，UKey 将被锁定，须申请解锁。软件不会替您重试。' },
      { block: 'paragraph', number: '3.', text: '本函封口破损或有拆阅痕迹的，请勿使用该 UKey，并立即与我们联系。' },
      { block: 'paragraph', number: '4.', text: '任何工作人员都不会向您询问 PIN 码，也不会以短信、邮件发送 PIN 码。' },
      { block: 'space', millimetres: 4 },
      { block: 'paragraph', text: `服务热线：${data.issuer.hotline}（工作日 9:00—18:00）` },
    ],
  };
}

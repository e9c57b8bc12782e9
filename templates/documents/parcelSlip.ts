import type { ParcelSlipData } from '../../server/vocabulary/documentData.ts';
import { documentTitles } from '../../server/vocabulary/documentKinds.ts';
import type { DocumentLayout } from './blocks.ts';
import { headerRow, label, ticks, value } from './cells.ts';

export function parcelSlip(data: ParcelSlipData): DocumentLayout {
  const { receiver, acceptanceAddress } = data;
  return {
    title: { zh: documentTitles.parcel_slip, en: 'Parcel Slip' },
    issuer: data.issuer.name,
    returns: false,
    blocks: [
      {
        block: 'table',
        groups: [
          {
            label: ['收件', '信息'],
            rows: [
              [
                label(4, '收件人', 'Receiver'),
                value(8, receiver.name, { strong: true }),
                label(4, '联系电话', 'Telephone'),
                value(8, receiver.phone, { strong: true }),
              ],
              [
                label(4, '收件地址', 'Address'),
                value(20, data.method === 'pickup' ? `自提：${receiver.address ?? '现场领取'}` : receiver.address, {
                  strong: true,
                }),
              ],
              [
                label(4, '交付方式', 'Delivery'),
                ticks(
                  20,
                  (
                    [
                      ['prepaid', '寄付'],
                      ['collect', '到付'],
                      ['pickup', '自提'],
                    ] as const
                  ).map(([method, text]) => ({ text, ticked: method === data.method })),
                ),
              ],
              [
                label(4, '承运商', 'Carrier'),
                value(8, data.carrier),
                label(4, '运单号', 'Tracking no.'),
                value(8, data.trackingNumber),
              ],
            ],
          },
          {
            label: ['业务', '信息'],
            rows: [
              [label(4, '证书持有人', 'Holder'), value(20, data.holder.name)],
              [label(4, '应用项目', 'Project'), value(20, data.project.name)],
            ],
          },
          {
            label: ['箱内', '物品'],
            header: headerRow([
              [2, '序号', 'No.'],
              [6, 'UKey 序列号', 'Token serial'],
              [4, '标签号', 'Label'],
              [4, '型号', 'Model'],
              [8, '产品与证书主体', 'Product and subject'],
            ]),
            rows: [
              ...data.tokens.map((token, index) => [
                value(2, String(index + 1), { align: 'center' }),
                value(6, inFours(token.serial), { strong: true }),
                value(4, token.labelNumber),
                value(4, token.model),
                value(8, token.product === null ? '空白 UKey' : `${token.product}\n${token.subject ?? ''}`),
              ]),
              [label(7, '合计', 'In all'), value(17, `UKey ${data.tokens.length} 只`)],
            ],
          },
        ],
      },
      { block: 'space', millimetres: 4 },
      ...(acceptanceAddress === null
        ? [
            {
              block: 'paragraph' as const,
              text: '签收：请登录申请账户，打开“我的申请”，在送达后输入每只 UKey 上的标签号或序列号，并输入发送至经办人手机的授权码。',
            },
          ]
        : [
            {
              block: 'linkCode' as const,
              address: acceptanceAddress,
              title: { zh: '收到后请扫码签收', en: 'Scan to accept the tokens' },
              steps: [
                '开箱后核对 UKey 外壳或读出的序列号与本单一致；不一致或包装破损，请勿签收，并拨打服务热线。',
                '用手机扫描左侧二维码，登录申请账户，输入发送至经办人手机的授权码。',
                '签收后证书立即生效；未签收前证书处于待生效状态，他人拾得也无法使用。',
              ],
            },
          ]),
      { block: 'space', millimetres: 2 },
      { block: 'paragraph', small: true, text: `服务热线：${data.issuer.hotline}（工作日 9:00—18:00）` },
      {
        block: 'signing',
        parties: [
          {
            title: { zh: '装箱核对', en: 'Packed by' },
            lines: [
              { zh: '签名', en: 'Signature' },
              { zh: '日期', en: 'Date' },
            ],
            seal: null,
          },
          {
            title: { zh: data.method === 'pickup' ? '领取确认' : '收件确认', en: 'Received by' },
            lines: [
              { zh: '签名', en: 'Signature' },
              { zh: '日期', en: 'Date' },
            ],
            seal: null,
          },
        ],
      },
    ],
  };
}

/** In the groups in which a number is read and compared, so that a line never ends within one. */
const inFours = (serial: string): string => serial.match(/.{1,4}/gu)?.join(' ') ?? serial;

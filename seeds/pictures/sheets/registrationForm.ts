import { paragraph, text } from '../glyphs.ts';
import { companyStamp, formMark, signature, tickBox } from '../marks.ts';
import type { DrawSheet } from '../Sheet.ts';
import { A4 } from '../Sheet.ts';

const LEFT = 100;
const WIDTH = A4.width - 2 * LEFT;
const ROW = 62;

/** Rows of the table: label, value; two pairs share a row. */
function cells(y: number, pairs: readonly (readonly [string, string])[]): string {
  const width = WIDTH / pairs.length;
  return pairs
    .map(([label, value], index) => {
      const x = LEFT + index * width;
      return (
        `<rect x="${x}" y="${y}" width="190" height="${ROW}" fill="#f1f1ee" stroke="#333" stroke-width="1.4"/>` +
        `<rect x="${x + 190}" y="${y}" width="${width - 190}" height="${ROW}" ` +
        'fill="none" stroke="#333" stroke-width="1.4"/>' +
        text(x + 95, y + 39, label, { size: 22, anchor: 'middle' }) +
        text(x + 206, y + 39, value, { size: 22 })
      );
    })
    .join('');
}

export const registrationForm: DrawSheet = (wish) => {
  const rows: readonly (readonly (readonly [string, string])[])[] = [
    [['机构名称', wish.organization]],
    [['统一信用代码', wish.uscc]],
    [['注册地址', wish.address ?? '云汉市江浦区采薇路 18 号']],
    [
      ['法定代表人', wish.person.name],
      ['证件类型', '居民身份证'],
    ],
    [['证件号码', wish.person.idNumber]],
    [
      ['证书产品', '机构证书（含电子签章）'],
      ['服务年限', '1 年'],
    ],
    [
      ['申领数量', '1'],
      ['介质', 'UKey'],
    ],
  ];
  const top = 320;
  const after = top + rows.length * ROW;
  const declaration = paragraph(
    LEFT + 16,
    after + 150,
    WIDTH - 32,
    '本机构声明：以上填写内容真实、完整、有效，并授权经办人办理数字证书业务；已阅读并同意《电子认证服务协议》与《电子认证业务规则》，知悉证书密钥仅由证书持有人控制，妥善保管介质与口令。如有不实，愿承担相应法律责任。',
    { size: 23 },
    40,
  );
  const foot = declaration.bottom + 90;
  return {
    ...A4,
    paper: '#fdfdfb',
    svg:
      text(LEFT, 130, '机构电子签名认证证书', { size: 40, weight: 'bold' }) +
      text(LEFT, 190, '业务登记表', { size: 40, weight: 'bold' }) +
      text(LEFT, 250, `编号：${wish.formNumber ?? '—'}`, { size: 22 }) +
      formMark(wish) +
      rows.map((pairs, index) => cells(top + index * ROW, pairs)).join('') +
      `<rect x="${LEFT}" y="${after}" width="${WIDTH}" height="90" fill="none" stroke="#333" stroke-width="1.4"/>` +
      ['申请', '更新', '变更', '补办', '解锁', '其它']
        .map((label, index) => tickBox(LEFT + 40 + index * 175, after + 54, label, index === 0))
        .join('') +
      declaration.svg +
      text(LEFT, foot, '经办人（签字）：', { size: 25 }) +
      signature(LEFT + 215, foot, wish.signer ?? wish.person.name, 46) +
      text(LEFT + 620, foot, '申请机构（公章）：', { size: 25 }) +
      text(LEFT + 690, foot + 190, '2026 年 11 月 12 日', { size: 24 }) +
      text(A4.width / 2, A4.height - 60, '第 1 页 共 1 页', { size: 18, anchor: 'middle', fill: '#666' }),
    stamps: [companyStamp(wish, LEFT + 800, foot + 110)],
  };
};

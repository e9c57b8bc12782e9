import { text } from '../glyphs.ts';
import { sampleMark } from '../marks.ts';
import { companySealSvg } from '../seal.ts';
import type { DrawSheet } from '../Sheet.ts';

const WIDTH = 1500;
const HEIGHT = 800;

/** Electronic receipt of a bank transfer; the amount is in fen. */
export const transferReceipt: DrawSheet = (wish) => {
  const amount = `￥${((wish.amountFen ?? 58_000) / 100).toFixed(2)}`;
  const rows = [
    ['付款人户名', wish.organization, '收款人户名', '印信台演示账户'],
    ['付款人账号', `6222 **** **** ${wish.uscc.slice(-5, -1)}`, '收款人账号', '1188 0000 0000 1880'],
    ['付款银行', '云汉银行江浦支行', '收款银行', '采薇银行营业部'],
    ['金额（小写）', amount, '币种', '人民币'],
    ['用途', `数字证书服务费 ${wish.formNumber ?? ''}`, '交易时间', '2026-11-13 10:21:37'],
  ] as const;
  const table = rows.map(([a, b, c, d], index) => {
    const y = 190 + index * 84;
    return [
      [70, 200, a, '#f0f3f7'],
      [270, 480, b, 'none'],
      [750, 200, c, '#f0f3f7'],
      [950, 480, d, 'none'],
    ]
      .map(
        ([x, width, words, fill]) =>
          `<rect x="${x}" y="${y}" width="${width}" height="84" fill="${fill}" stroke="#8796a8" stroke-width="1.5"/>` +
          text(Number(x) + 18, y + 52, String(words), { size: 25 }),
      )
      .join('');
  });
  const size = 200;
  return {
    width: WIDTH,
    height: HEIGHT,
    paper: '#ffffff',
    svg:
      text(WIDTH / 2, 105, '网上银行电子回单', { size: 48, weight: 'bold', anchor: 'middle', spacing: 0.1 }) +
      text(70, 160, `流水号：2026111300${wish.uscc.slice(4, 8)}`, { size: 22, fill: '#556' }) +
      table.join('') +
      text(70, 680, '重要提示：本回单不作为收款方发货依据，请以实际到账为准。', { size: 21, fill: '#667' }) +
      text(70, 720, '演示样本', { size: 21, fill: '#667' }) +
      sampleMark(WIDTH, HEIGHT),
    stamps: [{ svg: companySealSvg('云汉银行电子回单专用章', size, ''), x: 1180, y: 560, size, company: false }],
  };
};

import { paragraph, text } from '../glyphs.ts';
import { companyStamp, sampleMark } from '../marks.ts';
import type { DrawSheet, PictureWish, Sheet } from '../Sheet.ts';

/**
 * Half a sheet of paper with one card copied on it, "仅供办理证书使用" written under it, and
 * the company seal across its corner.
 */
const PAGE = { width: 1400, height: 1000 } as const;
const CARD = { x: 200, y: 90, width: 1000, height: 630 } as const;

const label = (x: number, y: number, words: string) => text(x, y, words, { size: 27, fill: '#3d7ea6' });
const value = (x: number, y: number, words: string, size = 31) => text(x, y, words, { size });

function page(wish: PictureWish, card: string): Sheet {
  return {
    ...PAGE,
    paper: '#fdfdfc',
    svg:
      `<rect x="${CARD.x}" y="${CARD.y}" width="${CARD.width}" height="${CARD.height}" rx="34" ` +
      'fill="#e3eef2" stroke="#b9c6cc" stroke-width="3"/>' +
      Array.from(
        { length: 26 },
        (_, index) =>
          `<path d="M${CARD.x + 10} ${CARD.y + 30 + index * 23}q250 ${index % 2 === 0 ? 22 : -22} 490 0t490 0" ` +
          'fill="none" stroke="#cfe0e6" stroke-width="2"/>',
      ).join('') +
      `<g transform="translate(${CARD.x} ${CARD.y})">${card}${sampleMark(CARD.width, CARD.height)}</g>` +
      text(220, 800, '本复印件仅供办理数字证书使用', { size: 30, fill: '#1c2a63' }) +
      text(220, 850, wish.organization, { size: 27, fill: '#1c2a63' }),
    stamps: [companyStamp(wish, 1010, 800, 250)],
  };
}

export const idCardFront: DrawSheet = (wish) => {
  const { name, idNumber } = wish.person;
  const [year, month, day] = [
    idNumber.slice(6, 10),
    String(Number(idNumber.slice(10, 12))),
    String(Number(idNumber.slice(12, 14))),
  ];
  const address = paragraph(190, 375, 460, wish.address ?? '云汉市江浦区采薇路 18 号 2 幢 301 室', { size: 29 }, 44);
  const portrait =
    '<g transform="translate(700 95)"><rect width="240" height="320" fill="#f4f8fa"/>' +
    '<circle cx="120" cy="120" r="58" fill="#8d99a3"/>' +
    '<path d="M62 112q-6 -76 58 -78q64 2 58 78q-14 -34 -58 -36q-44 2 -58 36z" fill="#4a5259"/>' +
    '<path d="M12 320q8 -112 108 -116q100 4 108 116z" fill="#5d6a75"/>' +
    '<path d="M96 205l24 44l24 -44z" fill="#eef2f5"/></g>';
  return page(
    wish,
    label(70, 95, '姓名') +
      value(190, 97, name, 36) +
      label(70, 165, '性别') +
      value(190, 165, Number(idNumber.charAt(16)) % 2 === 1 ? '男' : '女') +
      label(330, 165, '民族') +
      value(430, 165, '汉') +
      label(70, 235, '出生') +
      value(190, 235, year) +
      label(285, 235, '年') +
      value(340, 235, month) +
      label(395, 235, '月') +
      value(450, 235, day) +
      label(505, 235, '日') +
      label(70, 375, '住址') +
      address.svg +
      portrait +
      label(70, 565, '公民身份号码') +
      text(330, 567, idNumber, { size: 40, spacing: 0.12 }),
  );
};

export const idCardBack: DrawSheet = (wish) =>
  page(
    wish,
    '<circle cx="175" cy="165" r="88" fill="#c9404a" opacity="0.85"/>' +
      '<circle cx="175" cy="165" r="62" fill="#e9b94b" opacity="0.8"/>' +
      text(590, 150, '居 民 身 份 证', { size: 64, weight: 'bold', anchor: 'middle' }) +
      text(590, 225, '（演示样本）', { size: 36, anchor: 'middle' }) +
      label(210, 480, '签发机关') +
      value(380, 482, '云汉市公安局江浦分局') +
      label(210, 555, '有效期限') +
      value(380, 557, '1890.03.08—长期'),
  );

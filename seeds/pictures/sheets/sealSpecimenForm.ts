import { paragraph, text } from '../glyphs.ts';
import { companyStamp, formMark, nameStamp } from '../marks.ts';
import type { DrawSheet } from '../Sheet.ts';
import { A4 } from '../Sheet.ts';

const LEFT = 100;

/** Two grey guide boxes: the company seal in one, the legal representative's chop in the other. */
export const sealSpecimenForm: DrawSheet = (wish) => {
  const box = (x: number, label: string) =>
    `<rect x="${x}" y="460" width="520" height="520" fill="none" stroke="#9a9a9a" stroke-width="2" ` +
    'stroke-dasharray="10 8"/>' +
    text(x + 260, 1030, label, { size: 25, anchor: 'middle' });
  const rules = paragraph(
    LEFT,
    1130,
    A4.width - 2 * LEFT,
    '一、请在方框中央端正加盖清晰、完整的印章，不得压线、重影。\n二、印章须为红色，背景洁净，勿在印章上书写。\n三、本表所采集的印模仅用于制作电子签章并写入证书介质。',
    { size: 24 },
    44,
  );
  return {
    ...A4,
    paper: '#fdfdfb',
    svg:
      text(LEFT, 130, '电子签章', { size: 40, weight: 'bold' }) +
      text(LEFT, 190, '公章印样采集表', { size: 40, weight: 'bold' }) +
      formMark(wish) +
      text(LEFT, 330, `机构名称：${wish.organization}`, { size: 26 }) +
      text(LEFT, 390, `统一社会信用代码：${wish.uscc}`, { size: 26 }) +
      box(LEFT, '单位公章') +
      box(680, '法定代表人名章') +
      rules.svg +
      text(LEFT, rules.bottom + 60, `法定代表人：${wish.person.name}`, { size: 26 }) +
      text(LEFT, rules.bottom + 120, '日期：2026 年 11 月 12 日', { size: 26 }),
    stamps: [companyStamp(wish, 360, 720), nameStamp(wish, 940, 720)],
  };
};

import { paragraph, text } from '../glyphs.ts';
import { companyStamp, qrCode, sampleMark } from '../marks.ts';
import { companySealSvg, star } from '../seal.ts';
import type { DrawSheet } from '../Sheet.ts';

const WIDTH = 1500;
const HEIGHT = 1060;

/**
 * Looks like a licence, without its security print: frame, red disc instead of the
 * emblem, the register's fields, two seals.
 */
export const businessLicence: DrawSheet = (wish) => {
  const line = (x: number, y: number, label: string, value: string) =>
    text(x, y, label, { size: 25, fill: '#6b5a34', spacing: 0.05 }) + text(x + 175, y, value, { size: 25 });
  const scope = paragraph(
    315,
    575,
    480,
    '信息技术开发与服务；机电设备安装与维护；园林绿化工程施工；货物进出口。（依法须经批准的项目，经相关部门批准后方可开展经营活动）',
    { size: 23 },
    36,
  );
  const frame = [18, 30, 38]
    .map(
      (inset, index) =>
        `<rect x="${inset}" y="${inset}" width="${WIDTH - 2 * inset}" height="${HEIGHT - 2 * inset}" ` +
        `fill="none" stroke="#b39452" stroke-width="${index === 1 ? 7 : 1.6}"/>`,
    )
    .join('');
  const authority = Math.round(230);
  return {
    width: WIDTH,
    height: HEIGHT,
    paper: '#fbf6e6',
    svg:
      frame +
      `<g fill="#c8161d"><circle cx="750" cy="150" r="66"/></g><g fill="#f6d24a">${star(750, 146, 36)}</g>` +
      text(750, 305, '营业执照', { size: 78, weight: 'bold', anchor: 'middle', spacing: 0.25 }) +
      text(750, 355, '（副 本）', { size: 26, anchor: 'middle' }) +
      text(140, 300, '统一社会信用代码', { size: 22, fill: '#6b5a34' }) +
      text(140, 338, wish.uscc, { size: 27, weight: 'bold' }) +
      line(140, 440, '名　　称', wish.organization) +
      line(140, 485, '类　　型', '有限责任公司') +
      line(140, 530, '法定代表人', wish.person.name) +
      text(140, 575, '经营范围', { size: 25, fill: '#6b5a34', spacing: 0.05 }) +
      scope.svg +
      line(830, 440, '注册资本', '伍佰万元整') +
      line(830, 485, '成立日期', '2011 年 03 月 08 日') +
      line(830, 530, '住　　所', (wish.address ?? '云汉市江浦区采薇路 18 号').slice(0, 18)) +
      qrCode(1215, 130, 150, `https://example.invalid/licence/${wish.uscc}`) +
      text(1290, 310, '扫描二维码查询', { size: 17, anchor: 'middle', fill: '#6b5a34' }) +
      text(900, 830, '登记机关', { size: 30, spacing: 0.3 }) +
      text(900, 930, '2026 年 01 月 15 日', { size: 25 }) +
      text(750, 1002, '演示样本　不具任何效力', { size: 17, anchor: 'middle', fill: '#8a7a55' }) +
      sampleMark(WIDTH, HEIGHT),
    stamps: [
      {
        svg: companySealSvg('云汉市江浦区登记机关演示章', authority, ''),
        x: 1065,
        y: 745,
        size: authority,
        company: false,
      },
      companyStamp(wish, 480, 850, 235),
    ],
  };
};

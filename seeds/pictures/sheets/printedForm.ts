import type { Mark } from '../../../server/pdf/marks.ts';
import { paper, shades } from '../../../server/pdf/paper.ts';
import { text } from '../glyphs.ts';
import { companyStamp, nameStamp, qrCode, signature } from '../marks.ts';
import { A4, type PictureWish, type Sheet, type Stamp } from '../Sheet.ts';

/** Pixels of a point. */
const UNIT = A4.width / paper.width;
const px = (points: number): number => Number((points * UNIT).toFixed(2));
const HAND = { fill: '#1c2a63' };
const SIGNED_ON = [
  ['年', '2026'],
  ['月', '11'],
  ['日', '12'],
] as const;

/** One page of the desk's own form, as it comes out of a printer; then signed, dated and sealed by hand. */
export function printedForm(wish: PictureWish, marks: readonly Mark[]): Sheet {
  return {
    ...A4,
    paper: '#fdfdfb',
    svg: marks.map(printed).join('') + written(wish, marks),
    // Beside each guide of the seal specimens is a spare one, which stays empty.
    stamps: marks.flatMap((mark) => stampsOn(wish, mark)).filter((_stamp, index) => index % 2 === 0),
  };
}

function printed(mark: Mark): string {
  switch (mark.mark) {
    case 'text':
      return text(px(mark.x), px(mark.baseline), mark.text, {
        size: px(mark.size),
        weight: mark.face === 'bold' ? 'bold' : 'regular',
        fill: shades[mark.shade],
      });
    case 'box':
      return (
        `<rect x="${px(mark.x)}" y="${px(mark.y)}" width="${px(mark.width)}" height="${px(mark.height)}" ` +
        `fill="${mark.fill ? shades[mark.fill] : 'none'}" ` +
        `stroke="${shades[mark.shade]}" stroke-width="${px(mark.line)}"/>`
      );
    case 'line':
      return (
        `<path d="M${px(mark.x)} ${px(mark.y)}L${px(mark.toX)} ${px(mark.toY)}" ` +
        `stroke="${shades[mark.shade]}" stroke-width="${px(mark.line)}"/>`
      );
    case 'circle':
      return (
        `<circle cx="${px(mark.x)}" cy="${px(mark.y)}" r="${px(mark.radius)}" fill="none" ` +
        `stroke="${shades[mark.shade]}" stroke-width="${px(mark.line)}"/>`
      );
    case 'tick': {
      const at = (x: number, y: number) => `${px(mark.x + mark.side * x)} ${px(mark.y + mark.side * y)}`;
      return (
        `<path d="M${at(0.2, 0.52)}L${at(0.42, 0.76)}L${at(0.84, 0.22)}" fill="none" ` +
        `stroke="${shades.ink}" stroke-width="${px(1.3)}"/>`
      );
    }
    case 'qr':
      return qrCode(px(mark.x), px(mark.y), px(mark.side), mark.text);
  }
}

/** The agent's name on every line for a signature, and the day before 年, 月 and 日. */
function written(wish: PictureWish, marks: readonly Mark[]): string {
  const texts = marks.filter((mark) => mark.mark === 'text');
  const names = texts
    .filter((mark) => mark.text.endsWith('（签名）：'))
    .map((mark) => {
      const name = mark.text.startsWith('法定代表人') ? wish.person.name : (wish.signer ?? wish.person.name);
      return signature(px(mark.x + mark.width + 14), px(mark.baseline + 2), name, px(17));
    });
  const dates = texts
    .filter((mark) => mark.text === '日期：')
    .flatMap((date) =>
      SIGNED_ON.map(([word, value]) => {
        const before = texts.find(({ text: one, baseline }) => one === word && Math.abs(baseline - date.baseline) < 1);
        return before
          ? text(px(before.x - 3), px(before.baseline), value, { ...HAND, size: px(11), anchor: 'end' })
          : '';
      }),
    );
  return [...names, ...dates].join('');
}

/** The grey guides say where a seal belongs: the round one the company's, the square one the person's. */
function stampsOn(wish: PictureWish, mark: Mark): Stamp[] {
  if (mark.mark === 'circle') return [companyStamp(wish, px(mark.x), px(mark.y))];
  if (mark.mark === 'box' && mark.shade === 'hair' && mark.width === mark.height)
    return [nameStamp(wish, px(mark.x + mark.width / 2), px(mark.y + mark.height / 2))];
  return [];
}

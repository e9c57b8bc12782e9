import { encode } from 'uqr';
import { text } from './glyphs.ts';
import type { PictureWish, Stamp } from './Sheet.ts';
import { A4 } from './Sheet.ts';
import { companySealSvg, nameChopSvg } from './seal.ts';

/** QR code (level M) as one path; `side` without its quiet zone. */
export function qrCode(x: number, y: number, side: number, content: string): string {
  const { data, size } = encode(content, { ecc: 'M', boostEcc: false, border: 0 });
  const unit = side / size;
  const edge = unit.toFixed(2);
  const path = data.flatMap((row, line) =>
    row.map((dark, column) =>
      dark ? `M${(x + column * unit).toFixed(2)} ${(y + line * unit).toFixed(2)}h${edge}v${edge}h-${edge}z` : '',
    ),
  );
  return `<path d="${path.join('')}" fill="#111" shape-rendering="crispEdges"/>`;
}

/** Code and number at the top right of our own forms. */
export function formMark(wish: PictureWish): string {
  if (wish.formQrText === undefined) return '';
  const side = 28 * A4.mm;
  const x = A4.width - side - 90;
  return (
    qrCode(x, 70, side, wish.formQrText) +
    text(x + side / 2, 70 + side + 24, wish.formNumber ?? '', { size: 17, anchor: 'middle' })
  );
}

export function tickBox(x: number, y: number, label: string, ticked: boolean, size = 22): string {
  const box =
    `<rect x="${x}" y="${y - size * 0.82}" width="${size * 0.9}" height="${size * 0.9}" fill="none" ` +
    'stroke="#222" stroke-width="1.6"/>';
  const tick = ticked
    ? `<path d="M${x + size * 0.15} ${y - size * 0.4}l${size * 0.25} ${size * 0.3}l${size * 0.45} -${size * 0.65}" ` +
      'fill="none" stroke="#222" stroke-width="2.4"/>'
    : '';
  return box + tick + text(x + size * 1.2, y, label, { size });
}

/** A name as if written by hand: slanted, each character slightly above or below the line. */
export function signature(x: number, y: number, name: string, size: number): string {
  const parts = [...name].map(
    (character, index) =>
      `<g transform="translate(${x + index * size * 0.82} ${y + (index % 2 === 0 ? 0 : size * 0.09)}) ` +
      `rotate(${index % 2 === 0 ? -7 : 4}) skewX(-13)">${text(0, 0, character, { size, fill: '#1c2a63' })}</g>`,
  );
  return (
    parts.join('') +
    `<path d="M${x - 6} ${y + size * 0.2}q${size * 0.9} ${-size * 0.18} ${size * name.length * 0.86} ${size * 0.02}" ` +
    'fill="none" stroke="#1c2a63" stroke-width="2.2"/>'
  );
}

/** The applicant's seal, 40 mm, its middle at (x, y). The number along its foot is made of the USCC. */
export function companyStamp(wish: PictureWish, x: number, y: number, size = Math.round(40 * A4.mm)): Stamp {
  return {
    svg: companySealSvg(
      wish.organization,
      size,
      `${wish.uscc.slice(2, 8)}${wish.uscc.slice(-8, -1).replace(/\D/g, '7')}`,
    ),
    x: Math.round(x - size / 2),
    y: Math.round(y - size / 2),
    size,
    company: true,
  };
}
export function nameStamp(wish: PictureWish, x: number, y: number, size = Math.round((20 * A4.mm) / 0.7)): Stamp {
  return {
    svg: nameChopSvg(wish.person.name, size),
    x: Math.round(x - size / 2),
    y: Math.round(y - size / 2),
    size,
    company: true,
  };
}

/** The word "sample" across the middle of every sheet that imitates an official paper. */
export function sampleMark(width: number, height: number): string {
  const words = text(width / 2, height / 2 + 30, '演示样本 仅供演示', {
    size: width / 13,
    weight: 'bold',
    fill: '#3a5a7a',
    anchor: 'middle',
    spacing: 0.1,
  });
  return `<g opacity="0.13" transform="rotate(-24 ${width / 2} ${height / 2})">${words}</g>`;
}

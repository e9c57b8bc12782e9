import sharp from 'sharp';
import { turnedGlyph, text } from './glyphs.ts';
import type { Random } from './Random.ts';
import { renderSvg } from './renderSvg.ts';

/** A seal's print on paper: RGBA, square, red ink that is uneven like that of a real ink pad. */
export interface Impression {
  readonly data: Buffer;
  readonly size: number;
}
const INK = '#c8161d';

/** Round company seal (公章, 40 mm): ring, name along the upper arc, five-pointed star, number along the foot. */
export function companySealSvg(organization: string, size: number, foot: string): string {
  const middle = size / 2;
  const characters = [...organization];
  const span = Math.min(280, characters.length * 19);
  const glyph = size * Math.min(0.115, 1.9 / characters.length);
  const on = (radius: number, degrees: number) =>
    [
      middle + radius * Math.sin((degrees * Math.PI) / 180),
      middle - radius * Math.cos((degrees * Math.PI) / 180),
    ] as const;
  const name = characters.map((character, index) => {
    const degrees = characters.length === 1 ? 0 : -span / 2 + (span * index) / (characters.length - 1);
    const [x, y] = on(size * 0.385, degrees);
    return turnedGlyph(x, y, degrees, character, glyph, 1.35, 'bold');
  });
  const digits = [...foot].map((character, index) => {
    const degrees = 180 + (foot.length - 1) * 2.6 - index * 5.2;
    const [x, y] = on(size * 0.42, degrees);
    return turnedGlyph(x, y, degrees - 180, character, size * 0.042, 1, 'regular');
  });
  return (
    `<g fill="${INK}"><circle cx="${middle}" cy="${middle}" r="${size * 0.478}" ` +
    `fill="none" stroke="${INK}" stroke-width="${size * 0.026}"/>` +
    `${name.join('')}${digits.join('')}${star(middle, middle, size * 0.145)}</g>`
  );
}

/** Square name chop (法定代表人名章, 18 mm). */
export function nameChopSvg(name: string, size: number): string {
  const cells = [...(name.length === 2 ? `${name}之印` : `${name}印`)].slice(0, 4);
  const glyph = size * 0.4;
  const places = [
    [0.72, 0.43],
    [0.72, 0.86],
    [0.28, 0.43],
    [0.28, 0.86],
  ] as const;
  const drawn = cells.map((character, index) =>
    text(size * (places[index]?.[0] ?? 0), size * (places[index]?.[1] ?? 0), character, {
      size: glyph,
      weight: 'bold',
      fill: INK,
      anchor: 'middle',
    }),
  );
  // Drawn smaller than its square, so that no corner is cut off when the seal is turned.
  return (
    `<g transform="translate(${size * 0.15} ${size * 0.15}) scale(0.7)">` +
    `<rect x="${size * 0.03}" y="${size * 0.03}" width="${size * 0.94}" height="${size * 0.94}" ` +
    `fill="none" stroke="${INK}" stroke-width="${size * 0.035}"/>${drawn.join('')}</g>`
  );
}

export function star(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : radius * 0.382;
    const angle = (index * Math.PI) / 5;
    return `${(x + reach * Math.sin(angle)).toFixed(1)},${(y - reach * Math.cos(angle)).toFixed(1)}`;
  });
  return `<polygon points="${points.join(' ')}"/>`;
}

/** Turns a drawn seal by `degrees` and makes its ink thinner: specks everywhere, one side darker than the other. */
export async function impress(svg: string, size: number, degrees: number, random: Random): Promise<Impression> {
  const drawn = await renderSvg(
    `<g transform="rotate(${degrees.toFixed(2)} ${size / 2} ${size / 2})">${svg}</g>`,
    size,
    size,
    'none',
  );
  const data = await sharp(drawn).ensureAlpha().raw().toBuffer();
  const lean = random.between(0, Math.PI * 2);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const alpha = (y * size + x) * 4 + 3;
      const pressure =
        0.82 + 0.14 * Math.cos(lean) * ((2 * x) / size - 1) + 0.14 * Math.sin(lean) * ((2 * y) / size - 1);
      const speck = random.next();
      data[alpha] = Math.min(255, (data[alpha] ?? 0) * (speck < 0.035 ? 0.25 : pressure - 0.12 * speck));
    }
  }
  return { data, size };
}

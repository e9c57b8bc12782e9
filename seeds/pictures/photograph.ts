import sharp from 'sharp';
import { homography, type Quad } from './homography.ts';
import type { Random } from './Random.ts';
import type { PictureFlaw } from './Sheet.ts';

/** Flat paper as pixels, RGB. */
export interface Flat {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}
type Colour = readonly [red: number, green: number, blue: number];

/**
 * How the picture was taken: by a scanner (nearly square, even light) or by a phone above
 * a desk (at an angle, uneven light).
 */
interface Take {
  readonly width: number;
  readonly height: number;
  readonly corners: Quad;
  readonly desk: Colour;
  readonly tint: Colour;
  readonly light: { readonly level: number; readonly across: number; readonly down: number; readonly flare: number };
  readonly noise: number;
  readonly blur: number;
}

const desks: readonly [Colour, ...Colour[]] = [
  [122, 98, 74],
  [88, 92, 97],
  [168, 160, 148],
  [61, 66, 72],
];

function lightLevel(random: Random, phone: boolean, flaw: PictureFlaw | undefined): number {
  if (flaw === 'dark') return random.between(0.2, 0.26);
  if (flaw === 'over_exposed') return random.between(1.2, 1.4);
  return phone ? random.between(0.84, 0.97) : 0.985;
}
function noiseOf(random: Random, phone: boolean, flaw: PictureFlaw | undefined): number {
  if (flaw === 'dark') return 9;
  return phone ? random.between(3, 6) : 2;
}

function planTake(flat: Flat, random: Random, flaw: PictureFlaw | undefined): Take {
  const phone = random.next() < 0.6;
  const level = lightLevel(random, phone, flaw);
  const margin = phone ? random.between(0.03, 0.06) : 0.004;
  const width = Math.round(flat.width * (1 + 2 * margin));
  const height = Math.round(flat.height * (1 + 2 * margin));
  const turn = ((phone ? random.between(-3.2, 3.2) : random.between(-0.7, 0.7)) * Math.PI) / 180;
  const lean = phone ? flat.width * 0.018 : 0;
  const corner = (x: number, y: number) => {
    const [dx, dy] = [(x - 0.5) * flat.width * 0.985, (y - 0.5) * flat.height * 0.985];
    return [
      width / 2 + dx * Math.cos(turn) - dy * Math.sin(turn) + random.between(-lean, lean),
      height / 2 + dx * Math.sin(turn) + dy * Math.cos(turn) + random.between(-lean, lean),
    ] as const;
  };
  return {
    width,
    height,
    corners: [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)],
    desk: phone ? random.pick(desks) : [236, 236, 234],
    tint: phone ? [1.015, 1, random.between(0.93, 0.99)] : [1, 1, 1],
    light: {
      level,
      across: phone ? random.between(-0.12, 0.12) : 0,
      down: phone ? random.between(-0.1, 0.1) : 0,
      flare: flaw === 'over_exposed' ? random.between(66, 90) : 0,
    },
    noise: noiseOf(random, phone, flaw),
    blur: flaw === 'blurry' ? random.between(3.4, 4.6) : 0,
  };
}

/** Paper → the JPEG bytes that a phone or a scanner would have made of it. */
export async function photograph(flat: Flat, random: Random, flaw?: PictureFlaw): Promise<Buffer> {
  const take = planTake(flat, random, flaw);
  let picture = sharp(expose(warp(flat, take), take, random), {
    raw: { width: take.width, height: take.height, channels: 3 },
  });
  if (take.blur > 0) picture = picture.blur(take.blur);
  if (flaw === 'low_resolution') picture = picture.resize({ width: Math.round(take.width * 0.42) });
  return picture.jpeg({ quality: 74 }).toBuffer();
}

/** The paper as the camera sees it, bilinear. Outside the paper there is the desk, with the paper's soft shadow. */
function warp(flat: Flat, take: Take): Buffer {
  const { width, height, corners } = take;
  const h = homography(corners, [
    [0, 0],
    [flat.width - 1, 0],
    [flat.width - 1, flat.height - 1],
    [0, flat.height - 1],
  ]);
  const [h0 = 0, h1 = 0, h2 = 0, h3 = 0, h4 = 0, h5 = 0, h6 = 0, h7 = 0] = h;
  const out = Buffer.allocUnsafe(width * height * 3);
  const source = flat.data;
  const stride = flat.width * 3;
  for (let y = 0, target = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, target += 3) {
      const depth = h6 * x + h7 * y + 1;
      const u = (h0 * x + h1 * y + h2) / depth;
      const v = (h3 * x + h4 * y + h5) / depth;
      if (u < 0 || v < 0 || u >= flat.width - 1 || v >= flat.height - 1) {
        const away = Math.max(-u, -v, u - flat.width, v - flat.height);
        const shade = away < 14 ? 0.72 + 0.02 * away : 1;
        for (let part = 0; part < 3; part += 1) out[target + part] = (take.desk[part] ?? 0) * shade;
        continue;
      }
      const [left, top] = [u | 0, v | 0];
      const [fu, fv] = [u - left, v - top];
      const from = top * stride + left * 3;
      for (let part = 0; part < 3; part += 1) {
        const upper = (source[from + part] ?? 0) * (1 - fu) + (source[from + 3 + part] ?? 0) * fu;
        const lower = (source[from + stride + part] ?? 0) * (1 - fu) + (source[from + stride + 3 + part] ?? 0) * fu;
        out[target + part] = upper * (1 - fv) + lower * fv;
      }
    }
  }
  return out;
}

/**
 * Adds brightness, its decrease towards the edges, colour, reflections that make the ink pale, and the sensor's noise.
 */
function expose(pixels: Buffer, take: Take, random: Random): Buffer {
  const grain = Float32Array.from({ length: 65_536 }, () => (random.next() + random.next() - 1) * take.noise);
  const { level, across, down, flare } = take.light;
  for (let y = 0, at = 0; y < take.height; y += 1) {
    for (let x = 0; x < take.width; x += 1, at += 3) {
      const light = level * (1 + across * ((2 * x) / take.width - 1) + down * ((2 * y) / take.height - 1));
      const speck = grain[((at * 2_654_435_761) >>> 16) & 65_535] ?? 0;
      for (let part = 0; part < 3; part += 1) {
        const value = (pixels[at + part] ?? 0) * light * (take.tint[part] ?? 1) + flare + speck;
        pixels[at + part] = Math.min(255, Math.max(0, value));
      }
    }
  }
  return pixels;
}

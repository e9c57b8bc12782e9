import type { Mark } from '../../server/pdf/marks.ts';
import type { MaterialKind } from '../../server/vocabulary/materialKinds.ts';

/** Whose papers they are. People are invented and born 1800–1899, organisations carry valid check characters. */
export interface PictureWish {
  readonly organization: string;
  readonly uscc: string;
  /** The legal representative on licences and forms, or the agent on agent_id_*. */
  readonly person: { readonly name: string; readonly idNumber: string };
  readonly address?: string;
  /** The agent, who signs the forms. */
  readonly signer?: string;
  /** Text of the form's QR code and the number printed beside it. */
  readonly formQrText?: string;
  readonly formNumber?: string;
  /** The page of our own form that was printed, of which this is the photograph. */
  readonly printed?: readonly Mark[];
  readonly amountFen?: number;
  /** Same seed, same bytes. */
  readonly seed: string;
  readonly flaw?: PictureFlaw;
  /** Factor for width and height; a picture below 1 is made faster. */
  readonly scale?: number;
}
export const pictureFlaws = [
  'blurry',
  'dark',
  'over_exposed',
  'low_resolution',
  'seal_missing',
  'grey_copy',
  'wrong_document',
] as const;
export type PictureFlaw = (typeof pictureFlaws)[number];

/** A paper lying flat: SVG content in pixels, and the seals pressed on it. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly paper: string;
  readonly svg: string;
  readonly stamps: readonly Stamp[];
}
/**
 * `company` is the applicant's own seal, the only one that may be missing; other seals are part of the printed paper.
 */
export interface Stamp {
  readonly svg: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly company: boolean;
}
export type DrawSheet = (wish: PictureWish, kind: MaterialKind) => Sheet;

/** A4 at 157 dpi: enough for the QR code of 28 mm, small enough for a demo of hundreds. */
export const A4 = { width: 1300, height: 1838, mm: 1300 / 210 } as const;

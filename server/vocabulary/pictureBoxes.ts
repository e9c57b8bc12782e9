import type { FormPath } from './form/FormPath.ts';
import type { MaterialKind } from './materialKinds.ts';

/** A part of a picture or of a paper, as fractions of its width and height. */
export interface PictureBox {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** Corners of the QR code in a picture, as fractions of its width and height, in the order of the upright code. */
export type QrCorners = readonly [
  topLeft: readonly [x: number, y: number],
  topRight: readonly [x: number, y: number],
  bottomRight: readonly [x: number, y: number],
  bottomLeft: readonly [x: number, y: number],
];
type Boxes = Readonly<Partial<Record<FormPath, PictureBox>>>;

/** Millimetres of an A4 sheet, as the forms are laid out (server/pdf/paper.ts). */
const A4 = { width: 210, height: 297 } as const;
const onA4 = (x: number, y: number, width: number, height: number): PictureBox => ({
  x: x / A4.width,
  y: y / A4.height,
  width: width / A4.width,
  height: height / A4.height,
});

/** Where our forms print their QR code. */
export const QR_ON_PAPER: PictureBox = onA4(164, 12, 28, 28);

const AGENT_TOP = 79.5;
/** Without an organisation the applicant's own row is the first of the table. */
const APPLICANT_TOP = 43;
const agentAt = (top: number): Boxes => ({
  'agent.name': onA4(51, top, 24, 13),
  'agent.idNumber': onA4(97, top, 40, 13),
  'agent.phone': onA4(157, top, 30, 13),
});
/** A little higher than the row, because a long name or address above moves the rows below it down. */
const registrationForm = {
  organization: {
    'organization.name': onA4(57, 43, 80, 10),
    'organization.uscc': onA4(57, 50, 48, 11),
    'legalRepresentative.name': onA4(51, 72, 24, 12),
    'legalRepresentative.idNumber': onA4(97, 72, 40, 12),
    ...agentAt(AGENT_TOP),
  },
  individual: agentAt(APPLICANT_TOP),
} satisfies Record<string, Boxes>;

/** The portrait side of a resident's card: by itself, or copied to the upper part of half a sheet. */
const cardFront = {
  name: { x: 0.08, y: 0.05, width: 0.57, height: 0.25 },
  idNumber: { x: 0.15, y: 0.52, width: 0.77, height: 0.43 },
} as const satisfies Record<string, PictureBox>;
const licenceName: PictureBox = { x: 0.06, y: 0.34, width: 0.5, height: 0.14 };
const licencePerson: PictureBox = { x: 0.06, y: 0.43, width: 0.4, height: 0.14 };

/** Where a paper usually shows a field. A paper that is not listed has no usual layout. */
const usual: Readonly<Partial<Record<MaterialKind, Boxes>>> = {
  business_licence: {
    'organization.name': licenceName,
    'organization.uscc': { x: 0.05, y: 0.2, width: 0.45, height: 0.2 },
    'legalRepresentative.name': licencePerson,
  },
  legal_representative_id: {
    'legalRepresentative.name': cardFront.name,
    'legalRepresentative.idNumber': cardFront.idNumber,
  },
  agent_id_front: { 'agent.name': cardFront.name, 'agent.idNumber': cardFront.idNumber },
  subject_id: { 'subjects.name': cardFront.name, 'subjects.idNumber': cardFront.idNumber },
};

/** Where our own form prints a field, as fractions of the paper; null where its row depends on what stands above. */
export function printedBox(kind: MaterialKind, leaf: FormPath, individual: boolean): PictureBox | null {
  if (kind !== 'registration_form') return null;
  const boxes: Boxes = registrationForm[individual ? 'individual' : 'organization'];
  return boxes[leaf] ?? null;
}

/** Where a licence or card usually shows a field. `changed`: which field of the licence a change is about. */
export function usualBox(
  kind: MaterialKind,
  leaf: FormPath,
  changed: 'organization' | 'legal_representative' | null,
): PictureBox | null {
  if (leaf === 'change.newValue' && kind === 'business_licence' && changed)
    return changed === 'organization' ? licenceName : licencePerson;
  return usual[kind]?.[leaf] ?? null;
}

/**
 * A box of the paper in a photograph, by the corners of its QR code: shifted, turned and scaled. A camera's slant is
 * left out, because a code is too small to tell it for the whole page.
 */
export function boxInPhoto(box: PictureBox, [topLeft, topRight, bottomRight, bottomLeft]: QrCorners): PictureBox {
  const code = QR_ON_PAPER;
  const point = (x: number, y: number): readonly [number, number] => {
    const across = (x - code.x) / code.width;
    const down = (y - code.y) / code.height;
    const along = (axis: 0 | 1): number => {
      const right = (topRight[axis] - topLeft[axis] + bottomRight[axis] - bottomLeft[axis]) / 2;
      const below = (bottomLeft[axis] - topLeft[axis] + bottomRight[axis] - topRight[axis]) / 2;
      const middle = (topLeft[axis] + topRight[axis] + bottomRight[axis] + bottomLeft[axis]) / 4;
      return middle + (across - 0.5) * right + (down - 0.5) * below;
    };
    return [along(0), along(1)];
  };
  const corners = [
    point(box.x, box.y),
    point(box.x + box.width, box.y),
    point(box.x, box.y + box.height),
    point(box.x + box.width, box.y + box.height),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

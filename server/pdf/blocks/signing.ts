import type { SigningBlock, SigningParty } from '../../../templates/documents/blocks.ts';
import type { Piece } from '../flow.ts';
import { movedAll } from '../marks.ts';
import type { Mark } from '../marks.ts';
import { bodyWidth, mm, SEAL_FREE_TOP } from '../paper.ts';
import type { Style, Typesetter } from '../typesetter.ts';

const titleStyle: Style = { size: 9, bold: true };
const englishStyle: Style = { size: 6, shade: 'faint', leading: 1.3 };
const nameStyle: Style = { size: 9.2, leading: 1.35 };
const lineStyle: Style = { size: 9 };
const smallStyle: Style = { size: 7.2, shade: 'soft', leading: 1.4 };
const hintStyle: Style = { size: 8.5, shade: 'hair' };
/** A company seal is 40 mm across as a rule and 45 mm at most. */
const SEAL_RADIUS = mm(23);
const PAD = mm(3);

/** A framed box where people sign: one column per party; with a seal it keeps far from the top of the page. */
export function signingPieces(set: Typesetter, { parties, hint }: SigningBlock): Piece[] {
  const width = bodyWidth / parties.length;
  const drawn = parties.map((party) => partyMarks(set, party, width));
  const hintLines = hint === undefined ? [] : set.lines(hint, smallStyle, drawn[0]?.inner ?? bodyWidth);
  const hintHeight = hintLines.length * set.lineHeight(smallStyle);
  const height = Math.max(...drawn.map((one) => Math.max(one.height, one.below + hintHeight + PAD)));
  const sealed = parties.some((party) => party.seal);
  return [
    {
      height,
      gap: mm(3),
      ...(sealed ? { minTop: SEAL_FREE_TOP } : {}),
      marks: [
        { mark: 'box', x: 0, y: 0, width: bodyWidth, height, line: 1.1, shade: 'ink' },
        ...drawn.flatMap(({ marks }, index): Mark[] => [
          ...(index > 0
            ? [
                {
                  mark: 'line' as const,
                  x: index * width,
                  y: 0,
                  toX: index * width,
                  toY: height,
                  line: 0.5,
                  shade: 'ink' as const,
                },
              ]
            : []),
          ...movedAll(marks, index * width, 0),
        ]),
        ...hintLines.flatMap((line, index) =>
          set.line(line, smallStyle, PAD, height - PAD - hintHeight + index * set.lineHeight(smallStyle)),
        ),
      ],
    },
  ];
}

function partyMarks(
  set: Typesetter,
  party: SigningParty,
  width: number,
): { height: number; below: number; inner: number; marks: Mark[] } {
  const beside = party.seal !== null && width > mm(120);
  const inner = beside ? width - 2 * SEAL_RADIUS - mm(22) : width - 2 * PAD;
  const marks: Mark[] = [];
  let y = PAD;
  const write = (text: string, style: Style) => {
    for (const line of set.lines(text, style, inner)) {
      marks.push(...set.line(line, style, PAD, y));
      y += set.lineHeight(style);
    }
  };
  write(party.title.zh, titleStyle);
  if (party.title.en) write(party.title.en, englishStyle);
  if (party.name) write(party.name, nameStyle);
  y += mm(party.seal && !beside ? 2 : 3);
  if (party.seal && !beside) {
    marks.push(...sealMarks(set, party.seal, width / 2, y + SEAL_RADIUS));
    y += 2 * SEAL_RADIUS;
  }
  for (const line of party.lines) {
    y += mm(beside ? 6 : 4);
    marks.push(...writingLine(set, line, inner, y));
    y += mm(7);
  }
  if (beside && party.seal) marks.push(...sealMarks(set, party.seal, width - SEAL_RADIUS - mm(8), mm(2) + SEAL_RADIUS));
  return { height: Math.max(y + PAD, beside ? 2 * SEAL_RADIUS + mm(4) : 0), below: y, inner, marks };
}

function writingLine(set: Typesetter, { zh, en }: SigningParty['lines'][number], inner: number, y: number): Mark[] {
  const text = `${zh}：`;
  const from = PAD + set.width(text, lineStyle) + mm(1);
  return [
    ...set.line(text, lineStyle, PAD, y),
    ...(en ? set.line(en, englishStyle, PAD, y + set.lineHeight(lineStyle)) : []),
    ...(zh === '日期'
      ? dateMarks(set, from, y)
      : [
          {
            mark: 'line' as const,
            x: from,
            y: y + mm(5),
            toX: Math.min(PAD + inner, from + mm(60)),
            toY: y + mm(5),
            line: 0.6,
            shade: 'ink' as const,
          },
        ]),
  ];
}

function dateMarks(set: Typesetter, from: number, y: number): Mark[] {
  return [
    ['年', 16],
    ['月', 29],
    ['日', 42],
  ].flatMap(([word, at]) => set.line(String(word), lineStyle, from + mm(Number(at)), y));
}

function sealMarks(set: Typesetter, label: { zh: string; en?: string }, x: number, y: number): Mark[] {
  const height = set.lineHeight(hintStyle);
  return [
    { mark: 'circle', x, y, radius: SEAL_RADIUS, line: 0.6, shade: 'hair' },
    ...set.line(`（${label.zh}）`, hintStyle, x - SEAL_RADIUS, y - height, 2 * SEAL_RADIUS, 'center'),
    ...(label.en ? set.line(label.en, { ...hintStyle, size: 6 }, x - SEAL_RADIUS, y, 2 * SEAL_RADIUS, 'center') : []),
  ];
}

import type { DocumentLayout } from '../../templates/documents/blocks.ts';
import { shanghaiDay } from '../vocabulary/shanghai.ts';
import { readableHash } from './identity.ts';
import type { DocumentIdentity } from './identity.ts';
import type { Mark } from './marks.ts';
import { bodyWidth, mm, paper, QR_SIDE } from './paper.ts';
import type { Style, Typesetter } from './typesetter.ts';

const issuerStyle: Style = { size: 8.4, shade: 'soft' };
const titleStyle: Style = { size: 18, bold: true, leading: 1.35 };
const continuedStyle: Style = { size: 13, bold: true, leading: 1.4 };
const englishStyle: Style = { size: 7.6, shade: 'faint' };
const keyStyle: Style = { size: 6.6, shade: 'faint', leading: 1.35 };
const factStyle: Style = { size: 8.4, leading: 1.3 };
const footStyle: Style = { size: 6.8, shade: 'faint' };
/** White left and right of the title: the quiet zone of the code, and the column of facts. */
const SIDE = mm(36);

/** What every page of a document carries around its body. */
export interface PageFrame {
  headHeight: number;
  /** @param page counted from 1 */
  marks(page: number, pages: number): Mark[];
}

/** @param code the form's QR text, or null for papers that do not come back. */
export function pageFrame(
  set: Typesetter,
  { title, issuer }: DocumentLayout,
  identity: DocumentIdentity,
  code: string | null,
): PageFrame {
  return {
    headHeight: code === null ? mm(27) : QR_SIDE + mm(4),
    marks: (page, pages) => [
      ...factMarks(set, identity),
      ...titleMarks(set, title, issuer, page, code === null ? mm(1) : mm(5)),
      ...(code === null
        ? []
        : [{ mark: 'qr' as const, x: paper.right - QR_SIDE, y: paper.top, side: QR_SIDE, text: code }]),
      ...footMarks(set, title.zh, identity, page, pages),
    ],
  };
}

function factMarks(set: Typesetter, identity: DocumentIdentity): Mark[] {
  const facts: readonly (readonly [string, string, boolean])[] = [
    ['申请编号 Application no.', identity.applicationNumber, true],
    ['文件版本 Version', `第 ${identity.documentVersion} 版`, false],
    ['生成日期 Date', shanghaiDay(identity.date), false],
  ];
  let y: number = paper.top;
  return facts.flatMap(([key, text, bold]) => {
    const marks = [
      ...set.line(key, keyStyle, paper.left, y),
      ...set.line(text, { ...factStyle, bold }, paper.left, y + set.lineHeight(keyStyle)),
    ];
    y += set.lineHeight(keyStyle) + set.lineHeight(factStyle) + mm(0.8);
    return marks;
  });
}

function titleMarks(
  set: Typesetter,
  title: { zh: string; en?: string },
  issuer: string,
  page: number,
  drop: number,
): Mark[] {
  const style = page === 1 ? titleStyle : continuedStyle;
  const x = paper.left + SIDE;
  const width = bodyWidth - 2 * SIDE;
  let y = paper.top + drop;
  const write = (text: string, look: Style): Mark[] =>
    set.lines(text, look, width).flatMap((line) => {
      const marks = set.line(line, look, x, y, width, 'center');
      y += set.lineHeight(look);
      return marks;
    });
  return [
    ...write(issuer, issuerStyle),
    ...write(page === 1 ? title.zh : `${title.zh}（续）`, style),
    ...(title.en ? write(title.en, englishStyle) : []),
  ];
}

function footMarks(set: Typesetter, title: string, identity: DocumentIdentity, page: number, pages: number): Mark[] {
  const y = paper.bottom + mm(2.5);
  return [
    { mark: 'line', x: paper.left, y, toX: paper.right, toY: y, line: 0.4, shade: 'hair' },
    ...set.line(
      `${title}　编号 ${identity.applicationNumber}　第 ${identity.documentVersion} 版　校验码 ${readableHash(identity)}`,
      footStyle,
      paper.left,
      y + mm(1.2),
    ),
    ...set.line(`第 ${page} 页 共 ${pages} 页`, footStyle, paper.left, y + mm(1.2), bodyWidth, 'right'),
  ];
}

/**
 * The language in which a template describes a document: blocks from top to bottom, no coordinates.
 * server/pdf draws the blocks; a template knows neither fonts nor pages.
 */
export interface DocumentLayout {
  title: Bilingual;
  /** Who issues the form; printed small above the title. */
  issuer: string;
  /** Whether each page carries the code that names this document; only for papers that the applicant sends back. */
  returns: boolean;
  blocks: readonly Block[];
}

export interface Bilingual {
  zh: string;
  en?: string;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | TableBlock
  | SigningBlock
  | SealSlotsBlock
  | LinkCodeBlock
  | SecretBlock
  | AddressBlock
  | SpaceBlock;

export interface HeadingBlock extends Bilingual {
  block: 'heading';
}

export interface ParagraphBlock {
  block: 'paragraph';
  text: string;
  /** Put in the margin of the paragraph, e.g. "3.2" or "一、". */
  number?: string;
  strong?: boolean;
  small?: boolean;
  align?: 'left' | 'center';
}

/** A bordered table on a grid of 24 columns; each row's spans add up to 24. */
export interface TableBlock {
  block: 'table';
  groups: readonly RowGroup[];
}

/**
 * Rows that belong together; `label` stands in a column of its own at the left (for
 * every group of the table, or for none).
 */
export interface RowGroup {
  label?: readonly [first: string, second?: string];
  /** Repeated when the group continues on another page. */
  header?: Row;
  rows: readonly Row[];
}
export type Row = readonly Cell[];

export type Cell = LabelCell | ValueCell | TickCell;
export interface LabelCell extends Bilingual {
  cell: 'label';
  span: number;
}
export interface ValueCell {
  cell: 'value';
  span: number;
  text: string;
  strong?: boolean;
  align?: 'left' | 'center' | 'right';
  /** Body text (declarations): smaller, more leading. */
  prose?: boolean;
}
export interface TickCell {
  cell: 'ticks';
  span: number;
  ticks: readonly Tick[];
}
export interface Tick {
  text: string;
  ticked: boolean;
}

/** Where people sign: one column per party, lines to write on, and a grey circle for the seal. */
export interface SigningBlock {
  block: 'signing';
  parties: readonly SigningParty[];
  /** Small, below the lines: how to sign and stamp. */
  hint?: string;
}
export interface SigningParty {
  title: Bilingual;
  /** Printed under the title, e.g. the party's name. */
  name?: string;
  lines: readonly Bilingual[];
  seal: Bilingual | null;
}

/** Large empty boxes to press seals into, two in a row. */
export interface SealSlotsBlock {
  block: 'sealSlots';
  slots: readonly SealSlot[];
}
export interface SealSlot {
  title: Bilingual;
  /** Whose seal, e.g. the organisation's name. */
  owner: string;
  shape: 'circle' | 'square';
  /** Diameter or side of the grey guide. */
  guideMillimetres: number;
}

/** A code to be scanned by a phone (a web address), with words beside it. */
export interface LinkCodeBlock {
  block: 'linkCode';
  address: string;
  title: Bilingual;
  steps: readonly string[];
}

/** Something to be read once: large, widely set, in a frame. */
export interface SecretBlock {
  block: 'secret';
  label: Bilingual;
  text: string;
}

/** Where a parcel or letter goes. */
export interface AddressBlock {
  block: 'address';
  label: Bilingual;
  lines: readonly string[];
}

export interface SpaceBlock {
  block: 'space';
  millimetres: number;
}

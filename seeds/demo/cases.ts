import type { MaterialKind } from '../../server/vocabulary/materialKinds.ts';
import type { DeliveryMethod } from '../../server/vocabulary/shipmentStates.ts';
import type { PictureFlaw } from '../pictures/Sheet.ts';

/** How far a demo case has come; each step is done by the same operation the desk uses. */
export type Reached =
  | 'draft' | 'payment_due' | 'payment_reported' | 'review' | 'claimed' | 'held' | 'returned' | 'rejected' | 'withdrawn'
  | 'second_review' | 'dispatch_blank' | 'blank_packed' | 'blank_sent' | 'production';

export interface DemoCase {
  project: string;
  products: string[];
  reached: Reached;
  delivery?: DeliveryMethod;
  flaws?: Partial<Record<MaterialKind, PictureFlaw>>;
  /** Hours ago it was handed in: some are late. */
  hoursAgo?: number;
  note?: string;
}

const A = 'yunhe-tender';
const B = 'linhai-purchase';
const C = 'nanling-exchange';

/** A morning's work. The reviewers' queue comes first, so that it is there first. */
export const demoCases: readonly DemoCase[] = [
  { project: B, products: ['org-1y'], reached: 'review', hoursAgo: 80 },
  { project: C, products: ['org-1y', 'legal-1y'], reached: 'review', hoursAgo: 50, flaws: { business_licence: 'blurry' } },
  { project: B, products: ['org-1y'], reached: 'review', hoursAgo: 30, flaws: { registration_form: 'seal_missing' } },
  { project: C, products: ['org-ec-1y'], reached: 'review', hoursAgo: 27 },
  { project: B, products: ['org-1y', 'bidder-1y'], reached: 'review', hoursAgo: 6, delivery: 'pickup' },
  { project: A, products: ['org-1y'], reached: 'review', hoursAgo: 5 },
  { project: C, products: ['org-1y'], reached: 'review', hoursAgo: 4, flaws: { legal_representative_id: 'dark' } },
  { project: B, products: ['org-1y'], reached: 'review', hoursAgo: 3, flaws: { agent_id_front: 'wrong_document' } },
  { project: A, products: ['org-2y', 'legal-1y'], reached: 'review', hoursAgo: 2 },
  { project: B, products: ['org-1y'], reached: 'review', hoursAgo: 1 },
  { project: B, products: ['org-1y'], reached: 'payment_reported', hoursAgo: 72 },
  { project: A, products: ['org-1y'], reached: 'payment_reported', hoursAgo: 8 },
  { project: B, products: ['org-1y'], reached: 'production', hoursAgo: 96 },
  { project: C, products: ['org-ec-1y'], reached: 'second_review', hoursAgo: 16 },
  { project: A, products: ['org-1y'], reached: 'dispatch_blank', hoursAgo: 70 },
  { project: B, products: ['org-1y'], reached: 'claimed', hoursAgo: 4 },
  { project: C, products: ['org-1y'], reached: 'held', hoursAgo: 11, note: '法定代表人电话暂时联系不上，明天上午再核实。' },
  { project: B, products: ['org-1y'], reached: 'returned', hoursAgo: 26, flaws: { business_licence: 'over_exposed' } },
  { project: A, products: ['org-1y'], reached: 'payment_due', hoursAgo: 6 },
  { project: B, products: ['org-1y'], reached: 'payment_due', hoursAgo: 9 },
  { project: C, products: ['org-1y', 'legal-1y'], reached: 'second_review', hoursAgo: 10 },
  { project: B, products: ['org-1y'], reached: 'production', hoursAgo: 18, delivery: 'pickup' },
  { project: A, products: ['org-1y'], reached: 'blank_packed', hoursAgo: 20 },
  { project: A, products: ['org-2y'], reached: 'blank_sent', hoursAgo: 28 },
  { project: C, products: ['org-1y'], reached: 'returned', hoursAgo: 30, flaws: { seal_specimen_form: 'low_resolution' } },
  { project: B, products: ['org-1y'], reached: 'rejected', hoursAgo: 40 },
  { project: A, products: ['org-1y'], reached: 'rejected', hoursAgo: 44 },
  { project: B, products: ['org-1y'], reached: 'withdrawn', hoursAgo: 50 },
  { project: A, products: ['org-1y'], reached: 'draft' },
  { project: B, products: ['org-1y'], reached: 'draft' },
  { project: C, products: ['org-1y'], reached: 'production', hoursAgo: 36 },
  { project: A, products: ['org-1y'], reached: 'payment_due', hoursAgo: 3 },
  { project: B, products: ['org-1y'], reached: 'review', hoursAgo: 2, flaws: { agent_id_back: 'grey_copy' } },
  { project: C, products: ['org-1y'], reached: 'payment_due', hoursAgo: 22 },
  { project: A, products: ['legal-1y'], reached: 'review', hoursAgo: 1 },
];

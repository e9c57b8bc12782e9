import type { MaterialKind } from '../../server/vocabulary/materialKinds.ts';
import type { DeliveryMethod } from '../../server/vocabulary/shipmentStates.ts';
import type { PictureFlaw } from '../pictures/Sheet.ts';
import type { Ending } from './ending.ts';

export interface DemoCase {
  project: string;
  products: string[];
  /** The state in which the case ends. It gets there stage by stage, by the same operations the desk uses. */
  reached: Ending;
  delivery?: DeliveryMethod;
  flaws?: Partial<Record<MaterialKind, PictureFlaw>>;
  /** Hours ago it was handed in: some are late. Every case but a draft has some. */
  hoursAgo?: number;
  note?: string;
}

const A = 'yunhe-tender';
const B = 'linhai-purchase';
const C = 'nanling-exchange';

/**
 * The cases of the demo. Those of the reviewers' queue come first, so that they are ready first;
 * those that need the bench come last.
 */
export const demoCases: readonly DemoCase[] = [
  { project: B, products: ['org-1y'], reached: 'review', hoursAgo: 80 },
  {
    project: C,
    products: ['org-1y', 'legal-1y'],
    reached: 'review',
    hoursAgo: 50,
    flaws: { business_licence: 'blurry' },
  },
  { project: B, products: ['org-1y'], reached: 'review', hoursAgo: 30, flaws: { registration_form: 'seal_missing' } },
  { project: C, products: ['org-ec-1y'], reached: 'review', hoursAgo: 27 },
  { project: B, products: ['org-1y', 'bidder-1y'], reached: 'review', hoursAgo: 6, delivery: 'pickup' },
  { project: A, products: ['org-1y'], reached: 'review', hoursAgo: 5 },
  { project: C, products: ['org-1y'], reached: 'review', hoursAgo: 4, flaws: { legal_representative_id: 'dark' } },
  { project: B, products: ['org-1y'], reached: 'review', hoursAgo: 3, flaws: { agent_id_front: 'wrong_document' } },
  { project: A, products: ['org-2y', 'legal-1y'], reached: 'review', hoursAgo: 2 },
  { project: B, products: ['org-1y'], reached: 'payment_reported', hoursAgo: 72 },
  { project: A, products: ['org-1y'], reached: 'payment_reported', hoursAgo: 8 },
  { project: C, products: ['org-ec-1y'], reached: 'second_review', hoursAgo: 16 },
  { project: B, products: ['org-1y'], reached: 'resubmitted', hoursAgo: 20, flaws: { agent_id_back: 'grey_copy' } },
  { project: B, products: ['org-1y'], reached: 'claimed', hoursAgo: 4 },
  {
    project: C,
    products: ['org-1y'],
    reached: 'held',
    hoursAgo: 11,
    note: '法定代表人电话暂时联系不上，明天上午再核实。',
  },
  { project: B, products: ['org-1y'], reached: 'production', hoursAgo: 96 },
  { project: C, products: ['org-ec-1y'], reached: 'production', hoursAgo: 36 },
  { project: A, products: ['org-1y'], reached: 'dispatch_blank', hoursAgo: 70, delivery: 'collect' },
  { project: B, products: ['org-1y'], reached: 'returned', hoursAgo: 26, flaws: { business_licence: 'over_exposed' } },
  {
    project: C,
    products: ['org-1y'],
    reached: 'returned_untold',
    hoursAgo: 30,
    flaws: { seal_specimen_form: 'low_resolution' },
  },
  { project: A, products: ['org-1y'], reached: 'payment_due', hoursAgo: 6 },
  { project: B, products: ['org-1y'], reached: 'payment_disputed', hoursAgo: 30 },
  { project: B, products: ['org-1y'], reached: 'rejected', hoursAgo: 40 },
  { project: A, products: ['org-1y'], reached: 'rejected', hoursAgo: 44 },
  { project: A, products: ['org-1y'], reached: 'refunded', hoursAgo: 60 },
  { project: B, products: ['org-1y'], reached: 'withdrawn', hoursAgo: 50 },
  { project: A, products: ['legal-1y'], reached: 'withdrawn_unpaid', hoursAgo: 20 },
  { project: A, products: ['org-1y'], reached: 'withdrawn_approved', hoursAgo: 24 },
  { project: B, products: ['org-1y'], reached: 'withdrawn_planned', hoursAgo: 22 },
  { project: B, products: ['org-1y'], reached: 'closed_by_staff', hoursAgo: 21 },
  { project: A, products: ['org-1y'], reached: 'draft' },
  { project: B, products: ['org-1y'], reached: 'draft' },
  { project: C, products: ['org-1y'], reached: 'completed', hoursAgo: 7 },
  { project: B, products: ['org-1y', 'bidder-1y'], reached: 'completed', hoursAgo: 9 },
  { project: A, products: ['org-1y'], reached: 'completed', hoursAgo: 8 },
  { project: C, products: ['org-ec-1y'], reached: 'acceptance', hoursAgo: 6 },
  { project: B, products: ['org-1y'], reached: 'dispatch', hoursAgo: 5, delivery: 'collect' },
  { project: C, products: ['org-1y'], reached: 'packed', hoursAgo: 6, delivery: 'pickup' },
  { project: B, products: ['org-1y'], reached: 'parcel_returned', hoursAgo: 9 },
  { project: B, products: ['org-1y'], reached: 'code_locked', hoursAgo: 8, delivery: 'pickup' },
  { project: C, products: ['org-ec-1y'], reached: 'code_expired', hoursAgo: 8, delivery: 'pickup' },
  { project: B, products: ['org-1y'], reached: 'needs_attention', hoursAgo: 5 },
  { project: A, products: ['org-1y'], reached: 'blank_packed', hoursAgo: 20 },
  { project: A, products: ['org-2y'], reached: 'blank_sent', hoursAgo: 28 },
  { project: A, products: ['org-1y'], reached: 'blank_delivered', hoursAgo: 30, delivery: 'pickup' },
];

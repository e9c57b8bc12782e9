import type { Transitions } from './transitions.ts';

/** States of a token (UKey) in the register. It returns to `stock` only if it never held a key. */
export const tokenStates = [
  'inbound',
  'stock',
  'reserved',
  'shipped',
  'delivered',
  'writing',
  'written',
  'active',
  'suspended',
  'lost',
  'damaged',
  'returned',
  'destroyed',
] as const;
export type TokenState = (typeof tokenStates)[number];

export const tokenTransitions: Transitions<TokenState> = {
  inbound: ['stock', 'damaged', 'returned', 'destroyed', 'writing'],
  stock: ['reserved', 'writing', 'damaged', 'lost', 'destroyed'],
  reserved: ['stock', 'shipped', 'delivered', 'writing', 'damaged', 'lost'],
  shipped: ['delivered', 'lost', 'returned'],
  delivered: ['writing', 'active', 'lost', 'damaged', 'returned'],
  writing: ['written', 'active', 'damaged', 'lost', 'destroyed'],
  written: ['shipped', 'delivered', 'active', 'damaged', 'lost', 'returned', 'destroyed'],
  active: ['suspended', 'writing', 'lost', 'damaged', 'returned'],
  suspended: ['active', 'writing', 'lost', 'damaged', 'returned'],
  lost: [],
  damaged: ['returned', 'destroyed'],
  returned: ['stock', 'written', 'damaged', 'lost', 'destroyed'],
  destroyed: [],
};

import type { Transitions } from './transitions.ts';

export const messageStates = ['queued', 'accepted', 'failed'] as const;
export type MessageState = (typeof messageStates)[number];
export const messageTransitions: Transitions<MessageState> = {
  queued: ['accepted', 'failed'],
  failed: ['queued', 'accepted'],
  accepted: [],
};

export const messageTemplates = [
  'verification_code',
  'agent_phone_code',
  'submitted',
  'returned',
  'taken_back',
  'rejected',
  'closed',
  'approved',
  'payment_due',
  'payment_short',
  'receipt_returned',
  'payment_confirmed',
  'authorization_code',
  'shipped',
  'tracking_corrected',
  'ready_for_pickup',
  'acceptance_due',
  'certificate_active',
  'token_gone',
  'token_given_up',
  'draft_expiring',
  'forms_by_mail',
] as const;
export type MessageTemplate = (typeof messageTemplates)[number];
export const messageChannels = ['sms', 'mail'] as const;
export type MessageChannel = (typeof messageChannels)[number];

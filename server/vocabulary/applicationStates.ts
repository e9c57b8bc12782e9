import type { Transitions } from './transitions.ts';

export const applicationStates = ['draft', 'open', 'returned', 'completed', 'rejected', 'withdrawn', 'closed'] as const;
export type ApplicationState = (typeof applicationStates)[number];

export const applicationTransitions: Transitions<ApplicationState> = {
  draft: ['open', 'withdrawn'],
  open: ['returned', 'completed', 'rejected', 'withdrawn', 'closed'],
  returned: ['open', 'withdrawn', 'closed'],
  completed: [],
  rejected: [],
  withdrawn: [],
  closed: [],
};

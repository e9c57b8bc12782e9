import type { Transitions } from './transitions.ts';

export const applicationStates = ['draft', 'open', 'returned', 'completed', 'rejected', 'withdrawn'] as const;
export type ApplicationState = (typeof applicationStates)[number];

export const applicationTransitions: Transitions<ApplicationState> = {
  draft: ['open', 'withdrawn'],
  open: ['returned', 'completed', 'rejected', 'withdrawn'],
  returned: ['open', 'withdrawn'],
  completed: [],
  rejected: [],
  withdrawn: [],
};

/** The form in pieces that fit a phone's screen, in the order in which they are asked. */
export const fillSections = [
  'organization',
  'legalRepresentative',
  'agent',
  'subjects',
  'invoice',
  'delivery',
] as const;
export type FillSection = (typeof fillSections)[number];

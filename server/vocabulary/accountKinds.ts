/** Who an account applies for: an organisation, or a person for himself. */
export const accountKinds = ['organization', 'individual'] as const;
export type AccountKind = (typeof accountKinds)[number];

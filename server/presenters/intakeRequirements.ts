import { z } from 'zod';
import { isoText } from './plainFields.ts';
import type { Material } from '../models/Material.ts';
import { formFaults, type FormFault, type FormFaultCode } from '../vocabulary/formFaults.ts';
import { materialKinds, type MaterialKind } from '../vocabulary/materialKinds.ts';
import { intakeMaterialSchema, presentIntakeMaterial } from './intakeMaterial.ts';

const faultCodes = Object.keys(formFaults) as [FormFaultCode, ...FormFaultCode[]];
const reason = z.strictObject({ targetKind: z.string(), target: z.string(), code: z.string(), text: z.string() });

/** What is asked for and what is still wrong: places for pictures, faults, and what a return says. */
export const intakeRequirementsSchema = z.strictObject({
  slots: z.array(
    z.strictObject({
      kind: z.enum(materialKinds),
      itemId: z.number().nullable(),
      itemPosition: z.number().nullable(),
      required: z.boolean(),
      editable: z.boolean(),
      materials: z.array(intakeMaterialSchema),
    }),
  ),
  receipts: z.array(intakeMaterialSchema),
  faults: z.array(
    z.strictObject({
      path: z.string(),
      code: z.enum(faultCodes),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
  /** The last return or rejection, while it counts. */
  decision: z
    .strictObject({ outcome: z.string(), comment: z.string(), at: z.string(), reasons: z.array(reason) })
    .nullable(),
  /** Every return so far, the oldest first: it stays readable after the application was handed in again. */
  returns: z.array(z.strictObject({ at: z.string(), comment: z.string(), reasons: z.array(reason) })),
  unlocked: z.strictObject({ fields: z.array(z.string()), materials: z.array(z.string()) }).nullable(),
});
export type IntakeRequirements = z.infer<typeof intakeRequirementsSchema>;

export interface RequirementSource {
  state: { status: string; takenBack: boolean };
  submission: {
    slots: readonly { kind: MaterialKind; itemId: number | null; itemPosition: number | null; required: boolean }[];
    materials: readonly Material[];
  };
  faults: readonly FormFault[];
  decision: {
    row: { outcome: string; comment: string; createdAt: Date };
    reasons: readonly { targetKind: string; target: string; code: string; text: string }[];
  } | null;
  returns: readonly {
    row: { comment: string; createdAt: Date };
    reasons: readonly { targetKind: string; target: string; code: string; text: string }[];
  }[];
  unlocked: { fields: string[]; materials: string[] };
}

export function presentRequirements({
  state,
  submission,
  faults,
  decision,
  returns,
  unlocked,
}: RequirementSource): IntakeRequirements {
  const counts =
    decision &&
    ((decision.row.outcome === 'return' && state.status === 'returned' && !state.takenBack) ||
      (decision.row.outcome === 'reject' && state.status === 'rejected'));
  return {
    slots: submission.slots.map(({ kind, itemId, itemPosition, required }) => ({
      kind,
      itemId,
      itemPosition,
      required,
      editable: state.status === 'draft' || (state.status === 'returned' && unlocked.materials.includes(kind)),
      materials: submission.materials
        .filter((one) => one.kind === kind && one.itemId === itemId)
        .map(presentIntakeMaterial),
    })),
    receipts: submission.materials.filter((one) => one.kind === 'transfer_receipt').map(presentIntakeMaterial),
    faults: faults.map(({ path, code, values }) => ({ path, code, ...(values ? { values: { ...values } } : {}) })),
    decision: counts
      ? {
          outcome: decision.row.outcome,
          comment: decision.row.comment,
          at: isoText(decision.row.createdAt),
          reasons: decision.reasons.map(({ targetKind, target, code, text }) => ({ targetKind, target, code, text })),
        }
      : null,
    returns: returns.map(({ row, reasons }) => ({
      at: isoText(row.createdAt),
      comment: row.comment,
      reasons: reasons.map(({ targetKind, target, code, text }) => ({ targetKind, target, code, text })),
    })),
    unlocked: state.status === 'returned' ? unlocked : null,
  };
}

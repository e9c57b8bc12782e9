import { slotState } from '../../submissions/requiredMaterials.ts';
import type { ApplicationCase, Finding } from '../finding.ts';

/** Every mandatory place must hold a picture that was not sent back. */
export function materialMissing({ submission: { slots, materials } }: ApplicationCase): Finding {
  const missing = slots
    .filter((slot) => slot.required)
    .flatMap((slot) => {
      const state = slotState(slot, materials);
      return state === 'given' ? [] : [{ kind: slot.kind, itemPosition: slot.itemPosition, state }];
    });
  return {
    kind: 'material_missing',
    level: 'blocking',
    result: missing.length > 0 ? 'fail' : 'pass',
    evidence: { asked: slots.filter((slot) => slot.required).length, missing },
  };
}

import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';
import { requiredMaterials, type MaterialItem, type MaterialRule, type MaterialSlot } from './requiredMaterials.ts';

export interface SlotFacts {
  accountKind: 'organization' | 'individual';
  form: ApplicationForm;
  rules: readonly MaterialRule[];
  items: readonly Omit<MaterialItem, 'heldByAgent'>[];
}

/** The places for pictures of an application, from what its form says now. Pure. */
export function slotsOf({ accountKind, form, rules, items }: SlotFacts): MaterialSlot[] {
  const asksAgentId = rules.some((rule) => rule.kind === 'agent_id_front' && rule.required);
  return requiredMaterials(
    rules,
    items.map((item) => ({ ...item, heldByAgent: asksAgentId && isAgent(form, item.position) })),
    { individual: accountKind === 'individual' && form.organization.name === '' },
  );
}

/** Whether the holder of an item's certificate is the agent himself: the same document of identity. */
function isAgent({ subjects, agent }: ApplicationForm, position: number): boolean {
  const holder = subjects.find((one) => one.item === position);
  return (
    Boolean(holder) && holder?.idNumber !== '' && holder?.idNumber === agent.idNumber && holder.name === agent.name
  );
}

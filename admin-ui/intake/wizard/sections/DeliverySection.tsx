import type { ApplicationForm } from '@vocabulary/form/applicationForm.ts';
import { isLocked, useForm } from '../FormContext.tsx';
import { DeliveryFields } from './DeliveryFields.tsx';

export function DeliverySection() {
  const { application, draft, faults, forget } = useForm();
  const { delivery, agent, organization } = draft.form;
  const change = (next: ApplicationForm['delivery']): void => {
    draft.set('delivery', next);
    for (const key of Object.keys(next) as (keyof typeof next)[])
      if (next[key] !== delivery[key]) forget(`delivery.${key}`);
  };
  return (
    <DeliveryFields
      delivery={delivery}
      project={application.project}
      disabled={isLocked(application, 'delivery')}
      faults={faults}
      agent={agent}
      organizationAddress={organization.address}
      onChange={change}
    />
  );
}

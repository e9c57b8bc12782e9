import { maskEmail, maskIdNumber, maskPhone } from '../lib/mask.ts';

interface Person {
  idNumber: string;
  phone: string;
}
interface Form {
  legalRepresentative: Person;
  agent: Person & { email: string };
  subjects: readonly Person[];
  delivery: { phone: string };
}

const masked = <P extends Person>(person: P): P => ({
  ...person,
  idNumber: maskIdNumber(person.idNumber),
  phone: maskPhone(person.phone),
});

/** The form as staff read it: identity numbers, mobile phones and mail addresses masked. */
export function maskedDeskForm<F extends Form>(form: F): F {
  const agent = masked(form.agent);
  return {
    ...form,
    legalRepresentative: masked(form.legalRepresentative),
    agent: { ...agent, email: agent.email === '' ? '' : maskEmail(agent.email) },
    subjects: form.subjects.map(masked),
    delivery: { ...form.delivery, phone: maskPhone(form.delivery.phone) },
  };
}

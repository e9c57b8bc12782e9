import { useState, type ReactNode } from 'react';
import { api } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { Bones } from '../layout/Bones.tsx';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { AgreementChecks } from '../wizard/AgreementChecks.tsx';

/**
 * What who registers agrees to, asked in the step that makes the account. `missing()` says whether something is not
 * ticked yet, and points at it.
 */
export function useTerms(wanted: boolean): { terms: ReactNode; agreementIds: number[]; missing: () => boolean } {
  const { value, error, reload } = useLoaded(wanted ? 'terms' : 'no terms', async () =>
    wanted ? api.registrationAgreements() : [],
  );
  const [ticked, setTicked] = useState<number[]>([]);
  const [asked, setAsked] = useState(false);
  const missing = (): boolean => {
    const open = wanted && (!value || value.some((one) => !ticked.includes(one.id)));
    setAsked(open);
    return open;
  };
  if (!wanted) return { terms: null, agreementIds: ticked, missing };
  const terms = value ? (
    value.length > 0 && <AgreementChecks agreements={value} ticked={ticked} asked={asked} onChange={setTicked} />
  ) : (
    <Bones lines={2} />
  );
  return {
    terms: error && !value ? <ErrorNote error={error} retry={() => void reload()} /> : terms,
    agreementIds: ticked,
    missing,
  };
}

import { useTranslate } from 'react-admin';
import { StateChip } from '../../shared/state/StateChip.tsx';
import type { StateKind } from '../../shared/state/stateTones.ts';

/** The state of a record in words. */
export function StateField({ kind, state, quiet = false }: { kind: StateKind; state: string; quiet?: boolean }) {
  const t = useTranslate();
  return <StateChip kind={kind} state={state} label={t(`${kind}.${state}`, { _: state })} quiet={quiet} />;
}

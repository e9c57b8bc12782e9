import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import common from '../layout/common.module.css';

/** What was accepted as it is and need not be touched again: a fact, not a field. */
export function LockedField({ name, value, mono = false }: { name: string; value: string; mono?: boolean }) {
  return (
    <dl className={common.facts}>
      <div className={common.fact}>
        <dt>{name}</dt>
        <dd>{mono ? <GroupedCode code={value} /> : value || '—'}</dd>
      </div>
    </dl>
  );
}

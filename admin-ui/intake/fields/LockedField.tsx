import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import common from '../layout/common.module.css';

/** A value that was accepted and cannot be changed, shown as text instead of an input. */
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

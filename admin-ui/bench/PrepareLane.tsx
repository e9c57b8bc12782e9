import type { PrepareWork } from '@vocabulary/benchProtocol.ts';
import { useI18n } from '../shared/i18n/I18n.tsx';
import { slotPath } from './api.ts';
import { Fault } from './Fault.tsx';
import { useAct, useBench } from './useBench.ts';
import { useFocus } from './useFocus.ts';
import { join } from '../shared/theme/join.ts';
import common from './common.module.css';

export function PrepareLane({ slot, work }: { slot: string; work: PrepareWork }) {
  const { t } = useI18n();
  const { act } = useBench();
  const { busy, run } = useAct();
  const next = useFocus<HTMLButtonElement>(work.phase !== 'running');
  if (work.phase === 'running')
    return (
      <p className={join(common.sentence, 'tone-mine')} role="status">
        {t('lane.preparing')}
      </p>
    );
  return (
    <>
      <p className={join(common.sentence, work.phase === 'done' ? 'tone-done' : 'tone-late')} role="status">
        {t(work.phase === 'done' ? 'lane.prepared' : 'lane.prepareFailed')}
      </p>
      {work.fault && <Fault fault={work.fault} />}
      <button
        type="button"
        className={common.primary}
        ref={next}
        disabled={busy}
        onClick={() => run(() => act(slotPath(slot, 'dismiss')))}
      >
        {t('lane.next')}
      </button>
    </>
  );
}

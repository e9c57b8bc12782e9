import { useState } from 'react';
import { useI18n } from '../shared/i18n/I18n.tsx';
import { slotPath } from './api.ts';
import { Fault } from './Fault.tsx';
import { useAct, useBench } from './useBench.ts';
import common from './common.module.css';

/** The token of this job broke or cannot be found: said twice, because it stops the job until the desk decides. */
export function TokenGone({ slot }: { slot: string }) {
  const { t } = useI18n();
  const { act } = useBench();
  const { busy, error, run } = useAct();
  const [asked, setAsked] = useState<'broken' | 'lost' | null>(null);
  if (asked === null)
    return (
      <div className={common.acts}>
        {(['broken', 'lost'] as const).map((what) => (
          <button key={what} type="button" className={common.secondary} onClick={() => setAsked(what)}>
            {t(`work.${what}`)}
          </button>
        ))}
      </div>
    );
  return (
    <div className={common.acts} role="alertdialog" aria-label={t(`work.${asked}`)}>
      <p className={common.hint}>{t(`work.${asked}Sure`)}</p>
      <button
        type="button"
        className={common.primary}
        disabled={busy}
        onClick={() => run(() => act(slotPath(slot, 'gone'), { lost: asked === 'lost' }))}
      >
        {t('work.goneYes')}
      </button>
      <button type="button" className={common.secondary} disabled={busy} onClick={() => setAsked(null)}>
        {t('work.goneNo')}
      </button>
      {error && <Fault fault={error} />}
    </div>
  );
}

import { useEffect } from 'react';
import type { BenchLane, JobWork } from '@vocabulary/benchProtocol.ts';
import { useI18n } from '../shared/i18n/I18n.tsx';
import { slotPath } from './api.ts';
import { chime } from './chime.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { Dots } from './Dots.tsx';
import { Fault } from './Fault.tsx';
import { PinEntry } from './PinEntry.tsx';
import { TokenGone } from './TokenGone.tsx';
import { useAct, useBench } from './useBench.ts';
import { useFocus } from './useFocus.ts';
import { join } from '../shared/theme/join.ts';
import common from './common.module.css';
import styles from './JobLane.module.css';

/** A production in this lane: its holder, its progress, and the next thing a person has to do. */
export function JobLane({ lane, work }: { lane: BenchLane; work: JobWork }) {
  const { job } = work;
  useEffect(() => {
    if (work.phase === 'done') chime();
  }, [work.phase]);
  return (
    <>
      <div className={common.job}>
        <p className={common.jobName}>{job.organizationName}</p>
        <p className={common.jobFacts}>
          {job.productName}
          {job.subjectName === job.organizationName ? '' : ` · ${job.subjectName}`}
        </p>
      </div>
      <Dots work={work} />
      <Now lane={lane} work={work} />
    </>
  );
}

function Now({ lane, work }: { lane: BenchLane; work: JobWork }) {
  const { t } = useI18n();
  const fault = work.fault;
  switch (work.phase) {
    case 'running':
      return (
        <div className={common.now} role="status">
          <p className={join(common.sentence, 'tone-mine')}>{doing(work, t)}</p>
          <p className={common.hint}>{t('work.keepIn')}</p>
        </div>
      );
    case 'asking':
      if (work.ask?.kind === 'code')
        return <CodeEntry key={`code-${JSON.stringify(fault)}`} slot={lane.slot} question={work.ask} fault={fault} />;
      return work.ask === null ? null : (
        <PinEntry
          key={`pin-${JSON.stringify(fault)}`}
          slot={lane.slot}
          serial={work.serial}
          question={work.ask}
          fault={fault}
        />
      );
    case 'done':
      return <Done work={work} />;
    case 'waiting':
      // No token is bound or inserted yet: the text asks to insert one, not to insert it again.
      if (fault?.code === 'token_removed' && work.serial === null)
        return (
          <div className={common.now} role="status">
            <p className={join(common.sentence, 'tone-due')}>{t('work.insert')}</p>
            <Acts slot={lane.slot} />
          </div>
        );
      return (
        <div className={common.now}>
          {fault && <Fault fault={fault} calm />}
          <Acts slot={lane.slot} />
          {work.serial !== null && <TokenGone slot={lane.slot} />}
        </div>
      );
    case 'stopped':
      return (
        <div className={common.now}>
          {fault && <Fault fault={fault} />}
          <Acts slot={lane.slot} retry />
          {work.serial !== null && <TokenGone slot={lane.slot} />}
        </div>
      );
    case 'attention':
    case 'taken':
      return (
        <div className={common.now}>
          {fault && <Fault fault={fault} />}
          <p className={common.sentence}>{t(`work.${work.phase}`)}</p>
          <p className={common.hint}>{t('work.takeOut')}</p>
        </div>
      );
  }
}

function doing(work: JobWork, t: (key: string, values?: Record<string, unknown>) => string): string {
  if (work.step === null) return t('work.starting');
  return work.step === 'token_check' ? t('work.checking') : t('work.doing', { step: t(`productionStep.${work.step}`) });
}

function Acts({ slot, retry = false }: { slot: string; retry?: boolean }) {
  const { t } = useI18n();
  const { act } = useBench();
  const { busy, error, run } = useAct();
  const again = useFocus<HTMLButtonElement>(retry);
  return (
    <div className={common.acts}>
      {retry && (
        <button
          type="button"
          className={common.primary}
          ref={again}
          disabled={busy}
          onClick={() => run(() => act(slotPath(slot, 'retry')))}
        >
          {t('work.retry')}
        </button>
      )}
      <button
        type="button"
        className={common.secondary}
        disabled={busy}
        onClick={() => run(() => act(slotPath(slot, 'release')))}
      >
        {t('work.putDown')}
      </button>
      {error && <Fault fault={error} />}
    </div>
  );
}

function Done({ work }: { work: JobWork }) {
  const { t } = useI18n();
  const left = work.remaining ?? 0;
  return (
    <div className={join(common.now, styles.nowDone)} role="status">
      <p className={styles.doneWord}>{t('work.done')}</p>
      <p className={common.sentence}>{t(work.job.mode === 'factory' ? 'work.takeOut' : 'work.replug')}</p>
      <p className={common.hint}>
        {left > 0 ? `${t('work.left', { count: left })} · ${t('work.another')}` : t('work.allDone')}
      </p>
    </div>
  );
}

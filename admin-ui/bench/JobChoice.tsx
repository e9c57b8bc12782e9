import { useState, type FormEvent } from 'react';
import type { StationJob } from '@vocabulary/stationProtocol.ts';
import { GroupedCode } from '../shared/format/GroupedCode.tsx';
import { useI18n } from '../shared/i18n/I18n.tsx';
import { slotPath } from './api.ts';
import { Due } from './Due.tsx';
import { Fault } from './Fault.tsx';
import { matching, scanned } from './matching.ts';
import { useAct, useBench } from './useBench.ts';
import { useFocus } from './useFocus.ts';
import common from './common.module.css';
import styles from './JobChoice.module.css';

const SHOWN = 6;

/** The waiting jobs this token may be used for. A scanner finds one by its application number, and Enter starts it. */
export function JobChoice({
  slot,
  jobs,
  alone,
  empty,
}: {
  slot: string;
  jobs: readonly StationJob[];
  alone: boolean;
  empty: string;
}) {
  const { t } = useI18n();
  const { act } = useBench();
  const { busy, error, run } = useAct();
  const [text, setText] = useState('');
  const search = useFocus<HTMLInputElement>(alone && jobs.length > 1);
  const [unclear, setUnclear] = useState(false);
  if (jobs.length === 0)
    return (
      <p className={common.sentence} role="status">
        {empty}
      </p>
    );
  const found = matching(jobs, text);
  const begin = (job: StationJob) => run(() => act(slotPath(slot, 'start'), { jobId: job.id }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // What is scanned next replaces what stands there.
    search.current?.select();
    const [only, ...more] = scanned(jobs, text);
    setUnclear(only === undefined && found.length > 0);
    if (only !== undefined && more.length === 0 && !busy) begin(only);
  };
  return (
    <>
      <p className={common.sentence}>{t(jobs.length === 1 ? 'lane.chooseOne' : 'lane.choose')}</p>
      <form className={common.field} onSubmit={submit}>
        <input
          type="search"
          aria-label={t('lane.search')}
          placeholder={t('lane.search')}
          value={text}
          ref={search}
          onChange={(event) => {
            setText(event.target.value);
            setUnclear(false);
          }}
        />
      </form>
      <ul className={styles.jobList}>
        {found.slice(0, SHOWN).map((job) => (
          <li key={job.id}>
            <JobButton job={job} disabled={busy} first={jobs.length === 1 && alone} onClick={() => begin(job)} />
          </li>
        ))}
      </ul>
      {unclear && (
        <p className={common.hint} role="status">
          {t('lane.unclear')}
        </p>
      )}
      {found.length === 0 && <p className={common.hint}>{t('lane.noMatch')}</p>}
      {found.length > SHOWN && <p className={common.hint}>{t('lane.more', { count: found.length - SHOWN })}</p>}
      {error && <Fault fault={error} />}
    </>
  );
}

function JobButton({
  job,
  disabled,
  first,
  onClick,
}: {
  job: StationJob;
  disabled: boolean;
  first: boolean;
  onClick: () => void;
}) {
  const { t } = useI18n();
  const button = useFocus<HTMLButtonElement>(first);
  const goesOn = job.state === 'writing' || job.state === 'claimed';
  return (
    <button type="button" className={styles.jobButton} disabled={disabled} ref={button} onClick={onClick}>
      <span className={common.jobName}>{job.organizationName}</span>
      <span className={common.jobFacts}>
        {job.productName}
        {job.subjectName === job.organizationName ? '' : ` · ${job.subjectName}`}
      </span>
      <span className={common.jobFacts}>
        <GroupedCode code={job.applicationNumber} /> · {t(`businessType.${job.businessType}`)} ·{' '}
        {t('lane.remaining', { count: job.remaining, smart_count: job.remaining })}
      </span>
      <Due at={job.dueAt} />
      <span className={styles.jobAct}>{t(goesOn ? 'lane.goOn' : 'lane.begin')}</span>
    </button>
  );
}

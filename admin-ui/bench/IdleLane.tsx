import type { BenchLane } from '@vocabulary/benchProtocol.ts';
import type { StationJob } from '@vocabulary/stationProtocol.ts';
import { groupCode } from '../shared/format/groupCode.ts';
import { useI18n } from '../shared/i18n/I18n.tsx';
import { CardPanel } from './CardPanel.tsx';
import { Fault } from './Fault.tsx';
import { JobChoice } from './JobChoice.tsx';
import { useAct, useBench } from './useBench.ts';
import { join } from '../shared/theme/join.ts';
import common from './common.module.css';

/** A lane without work: insert a token, prepare one, or choose a job. */
export function IdleLane({ lane, alone }: { lane: BenchLane; alone: boolean }) {
  const { t } = useI18n();
  const { state } = useBench();
  const { token } = lane;
  if (lane.sight === 'faulty')
    return (
      <>
        <p className={join(common.sentence, 'tone-late')}>{t('lane.faulty')}</p>
        {lane.fault && <Fault fault={lane.fault} />}
      </>
    );
  if (token === null)
    return (
      <p className={common.sentence} role="status">
        {t(lane.sight === 'looking' ? 'lane.looking' : 'lane.empty')}
      </p>
    );
  if (!token.initialized) return <Unprepared slot={lane.slot} />;
  const jobs = state.jobs.filter((job) => fits(job, token) && !inHand(job, state.lanes));
  const sent = [...new Set(state.jobs.flatMap(({ tokensSent }) => tokensSent ?? []))];
  let empty = t(token.blank ? 'lane.none' : 'lane.noneForThis');
  if (token.blank && sent.length > 0 && !sent.includes(token.serial))
    empty = t('lane.notSent', { serials: sent.map((one) => groupCode(one).join(' ')).join('、') });
  return (
    <>
      {lane.trayAsks && (
        <p className={join(common.hint, 'tone-due')} role="status">
          {t('lane.trayAsks')}
        </p>
      )}
      <JobChoice slot={lane.slot} jobs={sameFirst(jobs, lane.last)} alone={alone} empty={empty} />
      {!token.blank && <CardPanel slot={lane.slot} />}
    </>
  );
}

/** A job bound to this token, or an unbound one for a blank that may be used for it. */
function fits(job: StationJob, token: NonNullable<BenchLane['token']>): boolean {
  if (job.tokenSerial !== null) return job.tokenSerial === token.serial;
  return token.blank && (job.tokensSent === null || job.tokensSent.includes(token.serial));
}

/** An application of several tokens is finished before another is begun. */
function sameFirst(jobs: StationJob[], last: BenchLane['last']): StationJob[] {
  const goesOn = (job: StationJob): number => Number(job.applicationNumber === last?.applicationNumber);
  return jobs.toSorted((one, other) => goesOn(other) - goesOn(one));
}
function inHand(job: StationJob, lanes: BenchLane[]): boolean {
  return lanes.some(({ work }) => work?.kind === 'job' && work.job.id === job.id && work.phase !== 'done');
}

function Unprepared({ slot }: { slot: string }) {
  const { t } = useI18n();
  const { state, act } = useBench();
  const { busy, error, run } = useAct();
  if (state.station.kind !== 'staff')
    return <p className={join(common.sentence, 'tone-due')}>{t('lane.freshApplicant')}</p>;
  return (
    <>
      <p className={common.sentence}>{t('lane.fresh')}</p>
      <button
        type="button"
        className={common.primary}
        disabled={busy}
        onClick={() => run(() => act(`/slots/${encodeURIComponent(slot)}/prepare`))}
      >
        {t('lane.prepare')}
      </button>
      {error && <Fault fault={error} />}
    </>
  );
}

import type { BenchLane, Produced } from '@vocabulary/benchProtocol.ts';
import { GroupedCode } from '../shared/format/GroupedCode.tsx';
import { useI18n } from '../shared/i18n/I18n.tsx';
import type { Tone } from '../shared/theme/tokens.ts';
import { IdleLane } from './IdleLane.tsx';
import { JobLane } from './JobLane.tsx';
import { PrepareLane } from './PrepareLane.tsx';
import { TokenPicture } from './TokenPicture.tsx';
import { join } from '../shared/theme/join.ts';
import common from './common.module.css';
import styles from './Lane.module.css';

/** One slot: its token in large type, then the next thing to do. */
export function Lane({ lane, number, alone }: { lane: BenchLane; number: number; alone: boolean }) {
  const { t } = useI18n();
  const tone = laneTone(lane);
  // The token was pulled during the work: its number says which one has to be inserted again.
  const serial = lane.token?.serial ?? (lane.work?.kind === 'job' ? lane.work.serial : null);
  return (
    <section
      className={join(common.card, styles.lane, styles[`lane-${tone}`])}
      data-lane={number}
      aria-keyshortcuts={alone ? undefined : `Alt+${number}`}
      aria-label={`${t('lane.slot')} ${lane.slot}`}
    >
      <header className={styles.laneHead}>
        <TokenPicture tone={lane.token === null ? null : tone} />
        <div>
          <p className={styles.laneSlot}>{alone ? lane.slot : `Alt+${number} · ${lane.slot}`}</p>
          {serial !== null && (
            <p className={join(styles.laneSerial, lane.token === null && styles.laneAbsent)}>
              {serial === '' ? t('lane.noSerial') : <GroupedCode code={serial} />}
            </p>
          )}
          {lane.token !== null && <p className={styles.laneModel}>{lane.token.model}</p>}
        </div>
      </header>
      {lane.work === null && lane.last !== null && <Last last={lane.last} />}
      {lane.work === null && <IdleLane lane={lane} alone={alone} />}
      {lane.work?.kind === 'prepare' && <PrepareLane slot={lane.slot} work={lane.work} />}
      {lane.work?.kind === 'job' && <JobLane lane={lane} work={lane.work} />}
    </section>
  );
}

/** Whose token was written here before: once it is out, only its number would tell. */
function Last({ last }: { last: Produced }) {
  const { t } = useI18n();
  const { subjectName, organizationName, productName } = last;
  const holder = subjectName === organizationName ? organizationName : `${organizationName} · ${subjectName}`;
  return (
    <p className={common.hint}>
      {t('lane.last', { holder, product: productName })} · <GroupedCode code={last.serial} />
    </p>
  );
}

/** Colour of the whole lane; words and shapes inside say the same. */
function laneTone({ sight, work }: BenchLane): Tone {
  if (work === null) return sight === 'faulty' ? 'late' : 'waiting';
  if (work.phase === 'done') return 'done';
  if (work.phase === 'running') return 'mine';
  return work.phase === 'asking' || work.phase === 'waiting' ? 'due' : 'late';
}

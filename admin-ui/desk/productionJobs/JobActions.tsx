import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { act } from '../api/act.ts';
import type { JobDetail, JobRow } from '@presenters/productionJob.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import type { VerbField } from '../dialogs/verbField.ts';
import { AbilityButton } from '../fields/AbilityButton.tsx';

interface JobVerb {
  name: 'goOn' | 'beginAnew' | 'abandon';
  ability: 'abandon' | 'begin_anew' | 'go_on';
  danger: boolean;
  done: string;
  run: (jobId: number, reason: string) => Promise<JobDetail>;
}

const verbs: readonly JobVerb[] = [
  {
    name: 'abandon',
    ability: 'abandon',
    danger: true,
    done: 'desk.job.abandoned',
    run: (jobId, reason) => act('production-jobs', jobId, 'abandon', { reason }),
  },
  {
    name: 'beginAnew',
    ability: 'begin_anew',
    danger: true,
    done: 'desk.job.begunAnew',
    run: (jobId, reason) => act('production-jobs', jobId, 'resume', { how: 'beginAnew', reason }),
  },
  {
    name: 'goOn',
    ability: 'go_on',
    danger: false,
    done: 'desk.job.wentOn',
    run: (jobId) => act('production-jobs', jobId, 'resume', { how: 'goOn' }),
  },
];

/** What a senior reviewer may do with a stopped job: let it continue, start again on another token, or abandon it. */
export function JobActions({ job }: { job: JobRow }) {
  const t = useTranslate();
  const done = useVerbDone();
  const [open, setOpen] = useState<JobVerb | null>(null);
  const reason: VerbField = { name: 'reason', label: t('desk.field.reason'), kind: 'long', required: true };

  return (
    <>
      {verbs.map((verb) => (
        <AbilityButton
          key={verb.name}
          record={job}
          verb={verb.ability}
          variant={verb.danger ? 'outlined' : 'contained'}
          color={verb.danger ? 'error' : 'primary'}
          onClick={() => setOpen(verb)}
        >
          {t(`desk.job.${verb.name}`)}
        </AbilityButton>
      ))}
      {open && (
        <VerbDialog
          title={t(`desk.job.${open.name}`)}
          words={t(`desk.job.${open.name}Words`)}
          confirm={t(`desk.job.${open.name}`)}
          danger={open.danger}
          fields={open.danger ? [reason] : []}
          run={({ reason: why = '' }) => open.run(job.id, why.trim())}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            done(t(open.done));
          }}
        />
      )}
    </>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { holdTimes, holdUntil, type HoldTime } from './holdTimes.ts';
import { useWorkbench } from './workbenchContext.ts';

export type CaseDialog = 'hold' | 'note';

/** A note for colleagues, and putting the case on hold. */
export function CaseDialogs({
  dialog,
  record,
  onClose,
}: {
  dialog: CaseDialog;
  record: ApplicationDetail;
  onClose: () => void;
}) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const queries = useQueryClient();
  const { say } = useWorkbench();
  const done = (text: string) => (): void => {
    onClose();
    say({ tone: 'done', text });
    void queries.invalidateQueries({ queryKey: ['applications'] });
  };
  if (dialog === 'note') {
    return (
      <VerbDialog
        title={t('desk.application.addNote')}
        words={t('desk.application.noteHelp')}
        confirm={t('desk.application.addNote')}
        fields={[{ name: 'body', label: t('desk.application.note'), kind: 'long', required: true }]}
        run={({ body = '' }) => provider.addNote(record.id, body.trim())}
        onClose={onClose}
        onDone={done(t('desk.application.noteAdded'))}
      />
    );
  }
  return (
    <VerbDialog
      title={t('desk.review.hold')}
      words={t('desk.review.holdWords')}
      confirm={t('desk.review.hold')}
      fields={[
        {
          name: 'until',
          label: t('desk.review.holdUntil'),
          kind: 'choice',
          required: true,
          initial: 'tomorrow',
          choices: holdTimes.map((value) => ({ value, label: t(`desk.review.holdFor.${value}`) })),
        },
        { name: 'reason', label: t('desk.field.reason'), kind: 'long', required: true },
      ]}
      run={({ until = 'tomorrow', reason = '' }) =>
        provider.hold(record.id, {
          until: holdUntil(until as HoldTime, new Date()).toISOString(),
          reason: reason.trim(),
        })
      }
      onClose={onClose}
      onDone={done(t('desk.review.held'))}
    />
  );
}

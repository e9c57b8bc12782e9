import { Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { auditFaultWords } from '@vocabulary/auditFaults.ts';
import type { Role } from '@vocabulary/roles.ts';
import { useState } from 'react';
import { useDataProvider, usePermissions, useLocaleState, useTranslate } from 'react-admin';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { hasVerb } from '../api/access.ts';
import { messageOf } from '../api/ApiError.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';

/** Asks the desk to verify every chain and seal, and shows the result. */
export function VerifyAudit() {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const provider = useDataProvider<DeskDataProvider>();
  const { permissions } = usePermissions<Role[]>();
  const [percent, setPercent] = useState(0);
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => provider.verifyAudit(setPercent),
    onMutate: () => setPercent(0),
  });
  if (!hasVerb(permissions ?? [], 'audit.verify')) return null;
  return (
    <>
      <span role="status">
        {data && data.firstFault === null && (
          <StateChip
            tone="done"
            label={t(data.heads > 0 ? 'desk.audit.whole' : 'desk.audit.wholeWithoutHeads', {
              events: data.events.toLocaleString('en-US'),
              seals: data.seals.toLocaleString('en-US'),
              heads: data.heads.toLocaleString('en-US'),
            })}
          />
        )}
        {data?.firstFault && (
          <StateChip
            tone="late"
            label={t('desk.audit.broken', {
              words: auditFaultWords[data.firstFault.kind][locale === 'en' ? 'en' : 'zh'],
              id: data.firstFault.eventId ?? data.firstFault.sealId ?? '—',
            })}
          />
        )}
        {error && <StateChip tone="due" label={messageOf(error, locale, t('desk.offline'))} />}
      </span>
      <Button variant="outlined" disabled={isPending} onClick={() => mutate()}>
        {isPending ? t('desk.audit.walked', { percent }) : t('desk.audit.verify')}
      </Button>
    </>
  );
}

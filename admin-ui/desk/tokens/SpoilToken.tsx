import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { TokenRow } from '@presenters/token.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { AbilityButton } from '../fields/AbilityButton.tsx';

/** A token that broke or was lost; one on its way can only be lost. */
export function SpoilToken({ token }: { token: TokenRow }) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const [open, setOpen] = useState(false);
  const lost = { value: 'lost', label: t('desk.token.spoilLost') };
  const damaged = { value: 'damaged', label: t('desk.token.spoilDamaged') };
  const choices = token.state === 'shipped' ? [lost] : [damaged, lost];
  return (
    <>
      <AbilityButton record={token} verb="spoil" variant="outlined" color="error" onClick={() => setOpen(true)}>
        {t('desk.token.spoil')}
      </AbilityButton>
      {open && (
        <VerbDialog
          title={t('desk.token.spoilTitle', { serial: token.serial })}
          words={t('desk.token.spoilWords')}
          confirm={t('desk.token.spoil')}
          danger
          fields={[
            {
              name: 'how',
              label: t('desk.token.spoilHow'),
              kind: 'choice',
              required: true,
              initial: choices[0]?.value ?? 'damaged',
              choices,
            },
            { name: 'reason', label: t('desk.field.reason'), kind: 'long', required: true },
          ]}
          run={({ reason = '', how }) =>
            provider.act('tokens', token.id, 'spoil', {
              version: token.version,
              reason: reason.trim(),
              lost: how === 'lost',
            })
          }
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            done(t('desk.token.spoiled'));
          }}
        />
      )}
    </>
  );
}

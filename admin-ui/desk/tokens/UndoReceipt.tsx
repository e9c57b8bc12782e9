import { useState } from 'react';
import { useNotify, useRedirect, useTranslate } from 'react-admin';
import type { TokenRow } from '@presenters/token.ts';
import { act } from '../api/act.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { AbilityButton } from '../fields/AbilityButton.tsx';

/** A mistyped token leaves the register; afterwards the page is the list, because its own is gone. */
export function UndoReceipt({ token }: { token: TokenRow }) {
  const t = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const [open, setOpen] = useState(false);
  return (
    <>
      <AbilityButton record={token} verb="undo_receipt" variant="outlined" onClick={() => setOpen(true)}>
        {t('desk.token.undoReceipt')}
      </AbilityButton>
      {open && (
        <VerbDialog
          title={t('desk.token.undoReceiptTitle', { serial: token.serial })}
          words={t('desk.token.undoReceiptWords')}
          confirm={t('desk.token.undoReceipt')}
          danger
          run={() => act('tokens', token.id, 'undo-receipt')}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            notify(t('desk.token.receiptUndone'), { type: 'success' });
            redirect('list', 'tokens');
          }}
        />
      )}
    </>
  );
}

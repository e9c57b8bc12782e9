import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { formatMoney } from '../../shared/format/money.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { callAddress } from '../api/call.ts';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Note } from '../layout/Note.tsx';
import { Page } from '../layout/Page.tsx';
import { PictureRow } from '../materials/PictureRow.tsx';
import { Samples } from '../materials/samples/Samples.tsx';
import { UploadRow } from '../materials/UploadRow.tsx';
import { useUploads } from '../materials/useUploads.ts';
import { TransferDetails } from './TransferDetails.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './PayForm.module.css';

/** The bank account, the amount and the remark; then the receipt, and the account that paid. */
export function PayForm({ application, reload }: { application: IntakeApplication; reload: () => Promise<void> }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const { payment, form, receipts } = application;
  const [payer, setPayer] = useState(payment?.payerName ?? form.organization.name);
  const [reference, setReference] = useState(payment?.reference ?? '');
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const uploads = useUploads({
    limitBytes: application.project.uploadLimitBytes,
    onDone: reload,
    path: () =>
      callAddress('POST /api/intake/applications/:id/materials', {
        params: { id: application.id },
        query: { kind: 'transfer_receipt' },
      }),
  });
  const returned = application.state === 'receipt_returned';
  const may = application.abilities.includes('report_transfer');
  const receipt = receipts.findLast((one) => one.status === 'uploaded' || one.status === 'accepted');
  const running = uploads.list.length > 0;

  const report = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!receipt) document.getElementById('receipt')?.scrollIntoView({ block: 'center' });
    if (!receipt || payer.trim() === '') return;
    setBusy(true);
    setError(null);
    try {
      await api.reportTransfer(application.id, payer, reference);
      await navigate(`/applications/${application.id}`);
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('internal', ''));
      setBusy(false);
    }
  };
  if (!payment || !may)
    return (
      <Page
        title={t('pay.title')}
        lead={t('pay.nothing')}
        back={{ to: `/applications/${application.id}`, label: t('fill.toApplication') }}
      >
        {null}
      </Page>
    );
  const money = (
    <>
      <p className={styles.amount}>{formatMoney(payment.missingFen)}</p>
      {payment.receivedFen !== null && payment.missingFen > 0 && (
        <Note tone="due">
          <p>
            {t('pay.short', { received: formatMoney(payment.receivedFen), missing: formatMoney(payment.missingFen) })}
          </p>
        </Note>
      )}
      <TransferDetails application={application} />
    </>
  );
  return (
    <form onSubmit={(event) => void report(event)} noValidate>
      <Page
        title={t(returned ? 'task.resend_receipt' : 'pay.title')}
        lead={t(returned ? 'nowHelp.receipt_returned' : 'pay.lead')}
        back={{ to: `/applications/${application.id}`, label: t('fill.toApplication') }}
        actions={
          <Button type="submit" variant="contained" size="large" fullWidth loading={busy} disabled={running}>
            {t(payment.status === 'reported' || returned ? 'pay.again' : 'pay.done')}
          </Button>
        }
      >
        {returned && (
          <Note tone="due">
            <p>
              <strong>{t('pay.disputed')}</strong> {payment.note}
            </p>
          </Note>
        )}
        {payment.status === 'reported' && (
          <Note tone="mine">
            <p>{t('pay.reported')}</p>
          </Note>
        )}
        {!returned && money}
        <section data-slot="transfer_receipt" className={join(common.card, common.slot)} aria-labelledby="receipt">
          <h2 id="receipt">{t('pay.receipt')}</h2>
          <p className={common.quiet}>{t('materialHelp.transfer_receipt')}</p>
          {!receipt && !running && <Samples kind="transfer_receipt" />}
          {receipt && (
            <PictureRow
              material={receipt}
              editable={false}
              removable={false}
              onReplace={() => undefined}
              reload={reload}
            />
          )}
          {uploads.list.map((upload) => (
            <UploadRow key={upload.key} upload={upload} uploads={uploads} />
          ))}
          <Button variant={receipt ? 'outlined' : 'contained'} onClick={() => input.current?.click()}>
            {t(receipt ? 'pay.otherReceipt' : 'pay.takeReceipt')}
          </Button>
          <input
            ref={input}
            className={common.unseen}
            type="file"
            accept="image/*"
            tabIndex={-1}
            aria-hidden="true"
            data-place="transfer_receipt"
            onChange={(event) => {
              uploads.add({ kind: 'transfer_receipt', itemId: null }, [...(event.target.files ?? [])].slice(0, 1));
              event.target.value = '';
            }}
          />
          {tried && !receipt && !running && (
            <p className={common.fault} role="alert">
              {t('pay.receiptMissing')}
            </p>
          )}
        </section>
        <div className={common.stack}>
          <TextField
            label={t('pay.payer')}
            value={payer}
            onChange={(event) => setPayer(event.target.value)}
            error={tried && payer.trim() === ''}
            helperText={t('pay.payerHelp')}
            slotProps={{ htmlInput: { maxLength: 120, name: 'payerName' } }}
          />
          <TextField
            label={t('pay.reference')}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
            helperText={t('pay.referenceHelp')}
            slotProps={{ htmlInput: { maxLength: 60, name: 'reference' } }}
          />
        </div>
        {/* He has paid already: the account comes last, for the case that nothing or too little arrived. */}
        {returned && money}
        <ErrorNote error={error} />
      </Page>
    </form>
  );
}

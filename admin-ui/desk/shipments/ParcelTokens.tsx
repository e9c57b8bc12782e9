import { Button, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useDataProvider, useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import { ApiError, messageOf } from '../api/ApiError.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { ShipmentRecord } from '../api/records.ts';
import { may } from '../fields/abilities.ts';
import { focusFirst } from '../fields/focusFirst.ts';
import { StateField } from '../fields/StateField.tsx';

/** What lies in the parcel; a scanner fills the field and its Enter takes the token, one after the other. */
export function ParcelTokens({ shipment }: { shipment: ShipmentRecord }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const queries = useQueryClient();
  const provider = useDataProvider<DeskDataProvider>();
  const [serial, setSerial] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { tokens } = shipment;

  const move = async (verb: 'take' | 'release-token', moved: string): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      await provider.act('shipments', shipment.id, verb, { serial: moved });
      if (verb === 'take') setSerial('');
      await queries.invalidateQueries();
    } catch (error) {
      const unprepared = error instanceof ApiError && error.details.prepared === false;
      setFault(unprepared ? t('desk.shipment.unprepared') : messageOf(error, locale, t('desk.offline')));
    } finally {
      setBusy(false);
    }
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void move('take', serial.trim());
  };

  return (
    <>
      <p className="section-words">
        {t('desk.shipment.count', { taken: tokens.length, needed: shipment.tokensNeeded })}
      </p>
      <ul className="token-list">
        {tokens.map((token) => (
          <li key={token.id}>
            <Link to={`/tokens/${token.id}/show`}>
              <GroupedCode code={token.serial} />
            </Link>
            {token.labelNumber && (
              <span className="quiet">
                {t('desk.token.label')} {token.labelNumber}
              </span>
            )}
            <StateField kind="tokenState" state={token.state} quiet />
            {may(shipment, 'take') && (
              <button
                type="button"
                className="quiet-link"
                disabled={busy}
                onClick={() => void move('release-token', token.serial)}
              >
                {t('desk.shipment.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {may(shipment, 'take') && tokens.length < shipment.tokensNeeded && (
        <form className="scan" onSubmit={submit}>
          <TextField
            label={t('desk.shipment.scan')}
            value={serial}
            inputRef={focusFirst}
            error={fault !== null}
            helperText={fault ?? t('desk.shipment.scanHelp')}
            onChange={(event) => setSerial(event.target.value)}
            slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false, className: 'code-input' } }}
          />
          <Button type="submit" variant="outlined" disabled={busy || serial.trim() === ''}>
            {t('desk.shipment.take')}
          </Button>
        </form>
      )}
    </>
  );
}

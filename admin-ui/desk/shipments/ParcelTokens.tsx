import { Button, TextField } from '@mui/material';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import type { ShipmentDetail } from '@presenters/shipment.ts';
import { may } from '../fields/abilities.ts';
import { focusFirst } from '../fields/focusFirst.ts';
import { StateField } from '../fields/StateField.tsx';
import { useParcelTokens, type TokenChoice } from './useParcelTokens.ts';
import common from '../layout/common.module.css';
import styles from './ParcelTokens.module.css';

/** The tokens in the parcel. A scanner fills the field, and its Enter adds the token; so one token follows another. */
export function ParcelTokens({ shipment }: { shipment: ShipmentDetail }) {
  const t = useTranslate();
  const { tokens, tokensNeeded: needed } = shipment;
  const { busy, fault, choices, move } = useParcelTokens(shipment);
  const mayTake = may(shipment, 'take');
  const remove = (serial: string) => (): void => void move('release-token', serial);
  return (
    <>
      <p className={common.sectionWords}>{t('desk.shipment.count', { taken: tokens.length, needed })}</p>
      <ul className={styles.tokenList}>
        {tokens.map((token) => (
          <li key={token.id}>
            <TokenWords token={token} />
            {mayTake && (
              <button type="button" className={common.quietLink} disabled={busy} onClick={remove(token.serial)}>
                {t('desk.shipment.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayTake && shipment.expected.length > 0 && (
        <div>
          <p className={common.sectionWords}>{t('desk.shipment.expected')}</p>
          <ul className={styles.tokenList}>
            {shipment.expected.map((token) => (
              <li key={token.id}>
                <TokenWords token={token} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {mayTake && tokens.length < needed && (
        <ScanForm busy={busy} fault={fault} choices={choices} onTake={(serial, by) => move('take', serial, by)} />
      )}
    </>
  );
}

function TokenWords({ token }: { token: ShipmentDetail['tokens'][number] }) {
  const t = useTranslate();
  return (
    <>
      <Link to={`/tokens/${token.id}/show`}>
        <GroupedCode code={token.serial} />
      </Link>
      {token.labelNumber && (
        <span className={common.quiet}>
          {t('desk.token.label')} {token.labelNumber}
        </span>
      )}
      <StateField kind="tokenState" state={token.state} quiet />
    </>
  );
}

interface ScanProps {
  busy: boolean;
  fault: string | null;
  choices: readonly TokenChoice[];
  /** Answers whether the token was added; then the field is emptied for the next one. */
  onTake: (serial: string, by?: TokenChoice['by']) => Promise<boolean>;
}

function ScanForm({ busy, fault, choices, onTake }: ScanProps) {
  const t = useTranslate();
  const [serial, setSerial] = useState('');
  const scanned = serial.trim();
  const type = (event: ChangeEvent<HTMLInputElement>): void => setSerial(event.target.value);
  const take = async (by?: TokenChoice['by']): Promise<void> => {
    if (await onTake(scanned, by)) setSerial('');
  };
  const choose = (by: TokenChoice['by']) => (): void => void take(by);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void take();
  };
  return (
    <form className={styles.scan} onSubmit={submit}>
      <TextField
        label={t('desk.shipment.scan')}
        value={serial}
        inputRef={focusFirst}
        error={fault !== null}
        helperText={fault ?? t('desk.shipment.scanHelp')}
        onChange={type}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false, className: common.codeInput } }}
      />
      <Button type="submit" variant="outlined" disabled={busy || scanned === ''}>
        {t('desk.shipment.take')}
      </Button>
      {choices.map((one) => (
        <Button key={one.serial} disabled={busy} onClick={choose(one.by)}>
          <GroupedCode code={one.serial} />
        </Button>
      ))}
    </form>
  );
}

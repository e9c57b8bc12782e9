import { useState, type FormEvent, type KeyboardEvent } from 'react';
import type { BenchFault, BenchQuestion, PinEntryBody } from '@vocabulary/benchProtocol.ts';
import { foldPin, holderPinFault, type HolderPinFault } from '@vocabulary/holderPin.ts';
import { useI18n } from '../shared/i18n/I18n.tsx';
import { slotPath } from './api.ts';
import { Fault, faultText } from './Fault.tsx';
import { isFromScanner } from './matching.ts';
import { useAct, useBench } from './useBench.ts';
import { useFocus } from './useFocus.ts';
import { join } from '../shared/theme/join.ts';
import common from './common.module.css';

/** The holder's PIN, typed twice when it is new. It is sent only to the station, which passes it to the token. */
export function PinEntry({
  slot,
  serial,
  question,
  fault,
}: {
  slot: string;
  serial: string | null;
  question: Extract<BenchQuestion, { kind: 'pin' }>;
  fault: BenchFault | null;
}) {
  const { t, locale } = useI18n();
  const { state, act } = useBench();
  const { busy, error, run } = useAct();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const [scanned, setScanned] = useState(false);
  const own = state.station.kind === 'applicant';
  const typing = useFocus<HTMLInputElement>();
  const { choose, minimum, maximum, lastTry } = question;
  const differ = choose && again !== '' && !pin.startsWith(again) && again !== pin;
  const wrong = choose ? faultWhileTyping(pin, { minimum, maximum, serial }) : null;
  const long = pin.length >= minimum;
  const ready = long && wrong === null && (!choose || again === pin) && (!lastTry || confirmed);
  const trouble = error ?? fault;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!droppedScan() && ready) send();
  };
  const droppedScan = (): boolean => {
    const [first, second] = [isFromScanner(pin, state), isFromScanner(again, state)];
    if (first) setPin('');
    if (second) setAgain('');
    setScanned(first || second);
    return first || second;
  };
  // A form whose button is disabled is not submitted by Enter.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && droppedScan()) event.preventDefault();
  };
  const send = () =>
    run(async () => {
      const body: PinEntryBody = { pin, ...(choose ? { again } : {}), lastTryConfirmed: confirmed };
      await act(slotPath(slot, 'pin'), body);
      setPin('');
      setAgain('');
    });
  const input = {
    type: shown ? 'text' : 'password',
    autoComplete: 'off',
    spellCheck: false,
    maxLength: maximum,
    required: true,
    className: common.digits,
    onKeyDown,
  } as const;
  return (
    <form className={common.now} onSubmit={submit}>
      <h2 className={join(common.sentence, 'tone-due')}>{t(choose ? `pin.choose${own ? 'Own' : ''}` : 'pin.enter')}</h2>
      <p className={common.hint}>
        {t(choose ? 'pin.chooseHint' : `pin.enter${own ? 'Own' : ''}Hint`, { minimum, maximum })}
      </p>
      <label className={common.field}>
        <span>{t(choose ? 'pin.first' : 'pin.pin')}</span>
        <input
          {...input}
          ref={typing}
          value={pin}
          aria-invalid={wrong !== null}
          onChange={(event) => setPin(foldPin(event.target.value))}
        />
      </label>
      {choose && (
        <label className={common.field}>
          <span>{t('pin.again')}</span>
          <input
            {...input}
            aria-invalid={differ}
            value={again}
            onChange={(event) => setAgain(foldPin(event.target.value))}
          />
        </label>
      )}
      {scanned && (
        <p className={join(common.hint, 'tone-late')} role="alert">
          {t('pin.scanned')}
        </p>
      )}
      {differ && (
        <p className={join(common.hint, 'tone-late')} role="alert">
          {t('pin.differ')}
        </p>
      )}
      {wrong !== null && (
        <p className={join(common.hint, 'tone-late')} role="alert">
          {faultText(wrong, locale)}
        </p>
      )}
      {pin !== '' && wrong === null && !long && <p className={common.hint}>{t('pin.tooShort', { minimum })}</p>}
      {lastTry && (
        <label className={common.switch}>
          <input type="checkbox" checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)} />
          <span>{t('pin.lastTry')}</span>
        </label>
      )}
      {trouble && <Fault fault={trouble} />}
      <div className={common.acts}>
        <button type="submit" className={common.primary} disabled={busy || !ready}>
          {t('pin.confirm')}
        </button>
        <button type="button" className={common.secondary} onClick={() => setShown(!shown)} aria-pressed={shown}>
          {t(shown ? 'pin.hide' : 'pin.show')}
        </button>
        <button
          type="button"
          className={common.secondary}
          disabled={busy}
          onClick={() => run(() => act(slotPath(slot, 'release')))}
        >
          {t('work.putDown')}
        </button>
      </div>
    </form>
  );
}

/** Too short is not yet wrong while a person types. */
function faultWhileTyping(pin: string, limits: Parameters<typeof holderPinFault>[1]): HolderPinFault | null {
  const fault = pin === '' ? null : holderPinFault(pin, limits);
  return fault === 'pin_length' && pin.length < limits.minimum ? null : fault;
}

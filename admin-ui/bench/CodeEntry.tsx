import { useState, type FormEvent } from 'react';
import type { BenchFault, BenchQuestion } from '@vocabulary/benchProtocol.ts';
import { useI18n } from '../shared/i18n/I18n.tsx';
import { slotPath } from './api.ts';
import { Fault } from './Fault.tsx';
import { isFromScanner } from './matching.ts';
import { useAct, useBench } from './useBench.ts';
import { useCountdown } from './useCountdown.ts';
import { useFocus } from './useFocus.ts';
import { join } from '../shared/theme/join.ts';
import common from './common.module.css';

/** The holder's consent: a code from the agent's phone. If the project sends codes on demand, it is sent from here. */
export function CodeEntry({
  slot,
  question,
  fault,
}: {
  slot: string;
  question: Extract<BenchQuestion, { kind: 'code' }>;
  fault: BenchFault | null;
}) {
  const { t } = useI18n();
  const { state: bench, act } = useBench();
  const { busy, error, run } = useAct();
  const sending = useAct();
  const [code, setCode] = useState('');
  const [scanned, setScanned] = useState(false);
  const wait = useCountdown();
  const first = useFocus<HTMLInputElement>();
  const { state, sentAt, onDemand } = question.codeState;
  const trouble = sending.error ?? error ?? fault;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isScan = isFromScanner(code, bench);
    setScanned(isScan);
    if (isScan) setCode('');
    else run(() => act(slotPath(slot, 'code'), { code }));
  };
  const send = () =>
    sending.run(async () => {
      await act(slotPath(slot, 'code/send'));
      wait.start(60);
    });
  let hint = t(onDemand ? 'code.none' : 'code.hint');
  if (state === 'live' && sentAt !== null) hint = `${t('code.hint')} · ${t('code.sentAt', { time: clock(sentAt) })}`;
  return (
    <form className={common.now} onSubmit={submit}>
      <h2 className={join(common.sentence, 'tone-due')}>{t('code.title')}</h2>
      <p className={common.hint}>{hint}</p>
      {onDemand && (
        <button
          type="button"
          className={state === 'live' ? common.secondary : common.primary}
          disabled={sending.busy || wait.left > 0}
          onClick={send}
        >
          {wait.left > 0 ? t('signIn.sent', { seconds: wait.left }) : t(state === 'live' ? 'code.resend' : 'code.send')}
        </button>
      )}
      <label className={common.field}>
        <span>{t('code.label')}</span>
        <input
          ref={first}
          className={common.digits}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          required
          maxLength={20}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      {scanned && (
        <p className={join(common.hint, 'tone-late')} role="alert">
          {t('code.scanned')}
        </p>
      )}
      {trouble && <Fault fault={trouble} />}
      <div className={common.acts}>
        <button type="submit" className={common.primary} disabled={busy || code.trim() === ''}>
          {t('code.confirm')}
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

function clock(at: string): string {
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(at));
}

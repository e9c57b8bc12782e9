import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { faultyPaths, messageOf, serialsOf } from '../api/ApiError.ts';
import { FaultCode } from '../fields/Failure.tsx';
import { focusFirst } from '../fields/focusFirst.ts';
import type { VerbField } from './verbField.ts';
import { VerbInput } from './VerbInput.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './VerbDialog.module.css';

interface Props {
  title: string;
  /** What will happen. */
  words?: ReactNode;
  fields?: readonly VerbField[];
  confirm: string;
  danger?: boolean;
  /** At the right edge and without a dark background, so that the page stays visible for comparing. */
  beside?: boolean;
  /** Nothing but its buttons closes it: what it gives cannot be had again. */
  firm?: boolean;
  /** Words for what is wrong with the entries; then nothing is sent. */
  check?: (values: Record<string, string>) => string | null;
  /** What the page notices in the entries as they are typed. */
  notice?: (values: Record<string, string>) => ReactNode;
  /** The page's own words for a refusal; `over`: pressing again is of no use, so the button goes. */
  refusal?: (error: unknown) => { words: ReactNode; over?: boolean } | null;
  /** Performs the verb. A refusal is shown in the dialog, which stays open with everything typed. */
  run: (values: Record<string, string>) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** The dialog of one business verb: says what will happen, asks for what the verb needs, and shows a refusal. */
export function VerbDialog({
  title,
  words,
  fields = [],
  confirm,
  danger = false,
  beside = false,
  firm = false,
  check = () => null,
  notice = () => null,
  refusal = () => null,
  run,
  onDone,
  onClose,
  children,
}: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const id = useId();
  const [values, setValues] = useState(() =>
    Object.fromEntries(fields.map(({ name, initial = '' }) => [name, initial])),
  );
  const [error, setError] = useState<unknown>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const told = error === null ? null : refusal(error);
  const faulty = faultyPaths(error);
  const missing = fields.some(({ name, required }) => required && !values[name]?.trim());

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setError(null);
    const wrong = check(values);
    setFault(wrong);
    if (wrong !== null) return;
    setBusy(true);
    try {
      await run(values);
      onDone();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={busy || firm ? undefined : onClose}
      maxWidth={beside ? 'xs' : 'sm'}
      fullWidth
      hideBackdrop={beside}
      classes={{ container: join(beside && styles.dialogBeside) }}
      aria-labelledby={id}
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent className={common.verb}>
          {words && <p className={common.dialogWords}>{words}</p>}
          {children}
          {fields.map((field, index) => (
            <VerbInput
              key={field.name}
              field={field}
              first={index === 0}
              faulty={faulty.some((path) => path.startsWith(field.name))}
              value={values[field.name] ?? ''}
              onChange={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
            />
          ))}
          {notice(values)}
          {fault !== null && (
            <div className={common.formFault} role="alert">
              {fault}
            </div>
          )}
          {error !== null && (
            <div className={common.formFault} role="alert">
              {told?.words ?? (
                <>
                  {messageOf(error, locale, t('desk.offline'))} {serialsOf(error).join('、')}{' '}
                  <FaultCode error={error} />
                </>
              )}
            </div>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            {t('ra.action.cancel')}
          </Button>
          {!told?.over && (
            <Button
              type="submit"
              variant="contained"
              color={danger ? 'error' : 'primary'}
              disabled={busy || missing}
              ref={fields.length === 0 ? focusFirst : undefined}
            >
              {busy ? t('desk.working') : confirm}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}

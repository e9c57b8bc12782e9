import TextField from '@mui/material/TextField';
import { factsAt } from '@vocabulary/form/formLeaves.ts';
import type { FormFaultCode } from '@vocabulary/formFaults.ts';
import { textRules } from '@vocabulary/text/textRules.ts';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { faultWords, fieldLabel } from '../i18n/words.ts';
import { useField } from '../wizard/FormContext.tsx';
import { LockedField } from './LockedField.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './TextInput.module.css';

interface Props {
  path: string;
  /** Path under which a fault of this field is reported, if it is not its own path (holders are named by item). */
  faultPath?: string;
  help?: ReactNode;
  optional?: boolean;
  inputMode?: 'text' | 'tel' | 'email' | 'numeric' | 'url';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  mono?: boolean;
  /** Several lines, growing with what is written. */
  multiline?: boolean;
  list?: string;
  /** The result of a live check. */
  live?: FormFaultCode | null;
  /** The value was checked and is right; this is shown. */
  good?: boolean;
  onBlur?: () => void;
}

/** A number is shown as it is kept: without blanks, in plain and large letters. Texts stay as they are typed. */
function keptAs(path: string, value: string): string {
  const type = factsAt(path)?.type;
  return type === 'creditCode' || type === 'idNumber' ? textRules[type].fold(value) : value;
}

/** One input of the form: its label, value and fault, and whether it may be changed. */
export function TextInput({
  path,
  faultPath = path,
  help,
  optional = false,
  inputMode = 'text',
  autoComplete = 'off',
  maxLength,
  mono = false,
  multiline = false,
  list,
  live = null,
  good = false,
  onBlur,
}: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { value, set, locked } = useField(path);
  const { fault } = useField(faultPath);
  const name = fieldLabel(path, i18n);
  const shown = fault ?? (live ? { path, code: live } : null);
  if (locked) return <LockedField name={name} value={value} mono={mono} />;
  const praise = good ? `✓ ${t('fill.good')}` : help;
  const words = shown ? faultWords(shown, i18n) : praise;
  return (
    <TextField
      id={path}
      name={path}
      label={optional ? `${name}${t('fill.optional')}` : name}
      value={value}
      onChange={(event) => set(event.target.value)}
      onBlur={() => {
        const kept = keptAs(path, value);
        if (kept !== value) set(kept);
        onBlur?.();
      }}
      required={!optional}
      multiline={multiline}
      minRows={multiline ? 2 : undefined}
      error={shown !== null}
      helperText={words ? <span className={join(good && !shown && styles.good)}>{words}</span> : undefined}
      slotProps={{
        htmlInput: {
          inputMode,
          autoComplete,
          maxLength,
          list,
          spellCheck: false,
          autoCapitalize: mono ? 'characters' : 'off',
          className: join(mono && common.mono),
          'aria-required': !optional,
        },
        inputLabel: { required: false },
      }}
    />
  );
}

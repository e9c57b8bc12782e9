import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatMoney, parseYuan } from '../../shared/format/money.ts';
import { focusFirst } from '../fields/focusFirst.ts';
import type { VerbField } from './verbField.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';

interface Props {
  field: VerbField;
  value: string;
  faulty: boolean;
  first: boolean;
  onChange: (value: string) => void;
}

const inputTypes: Partial<Record<NonNullable<VerbField['kind']>, string>> = { password: 'password', date: 'date' };

/** One input of a verb's dialog. */
export function VerbInput({ field, value, faulty, first, onChange }: Props) {
  const t = useTranslate();
  const { kind = 'text', name, label, required = false, help, choices = [] } = field;
  const fen = kind === 'money' && value !== '' ? parseYuan(value) : null;
  const wrongMoney = kind === 'money' && value !== '' && fen === null;
  let note = fen === null ? help : formatMoney(fen);
  if (faulty) note = t('desk.wrongEntry');
  if (wrongMoney) note = t('desk.wrongMoney');
  return (
    <TextField
      name={name}
      label={label}
      value={value}
      required={required}
      inputRef={first ? focusFirst : undefined}
      error={wrongMoney || faulty}
      helperText={note}
      select={kind === 'choice'}
      multiline={kind === 'long'}
      minRows={kind === 'long' ? 3 : undefined}
      type={inputTypes[kind] ?? 'text'}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        // A date shows its own hint where the label would stand.
        ...(kind === 'date' ? { inputLabel: { shrink: true } } : {}),
        htmlInput: {
          autoComplete: 'off',
          inputMode: kind === 'money' ? 'decimal' : undefined,
          className: join(kind === 'code' && common.codeInput),
          spellCheck: kind === 'long',
        },
      }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

import TextField from '@mui/material/TextField';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { fieldLabel } from '../i18n/words.ts';
import { LockedField } from './LockedField.tsx';
import { useField } from '../wizard/FormContext.tsx';

/** A choice from a short list, with the phone's own picker. */
export function SelectInput({ path, options }: { path: string; options: readonly { value: string; label: string }[] }) {
  const label = fieldLabel(path, useI18n());
  const { value, set, locked } = useField(path);
  if (locked)
    return <LockedField name={label} value={options.find((option) => option.value === value)?.label ?? value} />;
  return (
    <TextField
      id={path}
      name={path}
      label={label}
      value={value}
      onChange={(event) => set(event.target.value)}
      select
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
}

import TextField from '@mui/material/TextField';
import { useField } from '../wizard/FormContext.tsx';

/** One of a short list; the phone's own wheel. */
export function SelectInput({ path, label, options }: { path: string; label: string; options: readonly { value: string; label: string }[] }) {
  const { value, set, locked } = useField(path);
  return (
    <TextField id={path} name={path} label={label} value={value} onChange={(event) => set(event.target.value)} disabled={locked} select slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}>
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </TextField>
  );
}

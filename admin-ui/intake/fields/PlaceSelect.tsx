import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useI18n } from '../../shared/i18n/I18n.tsx';

interface Props {
  id: string;
  label: string;
  value: string;
  names: readonly string[];
  autoComplete: string;
  disabled: boolean;
  fault: string | null;
  onChange: (name: string) => void;
}

/**
 * One place of a list. A phone shows its own picker; where there is a mouse, one types to search and chooses with the
 * arrows. A place that an older form has and the list has not stays readable until another is chosen.
 */
export function PlaceSelect(props: Props) {
  const [fingers] = useState(() => globalThis.matchMedia?.('(pointer: coarse)').matches ?? false);
  return fingers ? <PickedPlace {...props} /> : <SearchedPlace {...props} />;
}

function PickedPlace({ id, label, value, names, autoComplete, disabled, fault, onChange }: Props) {
  const { t } = useI18n();
  const unlisted = value !== '' && !names.includes(value);
  return (
    <TextField
      id={id}
      name={id}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      disabled={disabled}
      error={fault !== null}
      helperText={fault}
      select
      slotProps={{ select: { native: true }, inputLabel: { shrink: true }, htmlInput: { autoComplete } }}
    >
      <option value="">{t('delivery.choosePlace')}</option>
      {unlisted && <option value={value}>{t('delivery.oldPlace', { name: value })}</option>}
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </TextField>
  );
}

function SearchedPlace({ id, label, value, names, disabled, fault, onChange }: Props) {
  const { t } = useI18n();
  const unlisted = value !== '' && !names.includes(value);
  return (
    <Autocomplete
      id={id}
      options={unlisted ? [value, ...names] : names}
      value={value === '' ? null : value}
      onChange={(_event, name) => onChange(name ?? '')}
      disabled={disabled}
      autoHighlight
      openOnFocus
      noOptionsText={t('delivery.noPlace')}
      openText={t('delivery.openPlaces')}
      closeText={t('common.close')}
      clearText={t('delivery.clearPlace')}
      getOptionLabel={(name) => (name === value && unlisted ? t('delivery.oldPlace', { name }) : name)}
      renderInput={(params) => (
        <TextField {...params} name={id} label={label} error={fault !== null} helperText={fault} />
      )}
    />
  );
}

import TextField from '@mui/material/TextField';
import type { IntakeParcel } from '@presenters/intakeParcel.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import common from '../layout/common.module.css';

interface Props {
  tokens: IntakeParcel['tokens'];
  /** Whether the numbers have to be typed: not when the slip was scanned, not while the parcel is on its way. */
  asked: boolean;
  numbers: readonly string[];
  /** Those of the last try that belong to no token here; null when it was not refused for its numbers. */
  unknown: readonly string[] | null;
  onChange: (numbers: readonly string[]) => void;
}

/** What should be in the parcel, and a field for the number that is printed on each token. */
export function TokenNumbers({ tokens, asked, numbers, unknown, onChange }: Props) {
  const { t } = useI18n();
  const count = tokens.length;
  return (
    <fieldset className={common.choices}>
      <legend>{t(asked ? 'accept.numbers' : 'accept.inside', { smart_count: count, count })}</legend>
      {tokens.map((token, index) => {
        const number = numbers[index] ?? '';
        const faulty = unknown !== null && (unknown.length === 0 || unknown.includes(number));
        return (
          <div key={token.id} className={common.card}>
            <p>{[token.productName, token.subjectName, token.modelName].filter(Boolean).join(' · ')}</p>
            {asked && (
              <TextField
                label={t('accept.number', { position: index + 1 })}
                value={number}
                error={faulty}
                helperText={t(faulty ? 'accept.numberDiffers' : 'accept.numberHelp')}
                onChange={(event) => onChange(numbers.map((one, at) => (at === index ? event.target.value : one)))}
                slotProps={{
                  htmlInput: { autoComplete: 'off', spellCheck: false, maxLength: 60, className: common.codeInput },
                }}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

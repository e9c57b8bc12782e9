import { useI18n } from '../../../shared/i18n/I18n.tsx';
import { ChoiceCard } from '../../fields/ChoiceCard.tsx';
import { TextInput } from '../../fields/TextInput.tsx';
import { useForm } from '../FormContext.tsx';
import { fieldLabel } from '../../i18n/words.ts';
import common from '../../layout/common.module.css';

const bankFields = ['bank', 'bankAccount', 'address', 'phone'] as const;
const inputModes: Readonly<Record<string, 'numeric' | 'tel'>> = { bankAccount: 'numeric', phone: 'tel' };

const kinds = ['ordinary', 'special'] as const;

/** The invoice title is always the organisation's name; a special invoice also needs the bank account. */
export function InvoiceSection() {
  const i18n = useI18n();
  const { t } = i18n;
  const { draft } = useForm();
  const { invoice, organization, agent } = draft.form;
  // A special invoice chosen before the organisation was taken out stays in sight, so that it can be changed.
  const individual = organization.name === '' && organization.uscc === '';
  return (
    <>
      <dl className={common.facts}>
        <div className={common.fact}>
          <dt>{t('invoice.titleName')}</dt>
          <dd>{organization.name || agent.name || '—'}</dd>
        </div>
      </dl>
      <fieldset className={common.choices}>
        <legend>{fieldLabel('invoice.kind', i18n)}</legend>
        {(individual && invoice.kind === 'ordinary' ? (['ordinary'] as const) : kinds).map((kind) => (
          <ChoiceCard
            key={kind}
            name="invoice.kind"
            checked={invoice.kind === kind}
            onChange={() => draft.set('invoice.kind', kind)}
            title={t(`invoice.kinds.${kind}`)}
            note={t(`invoice.kindNote.${kind}`)}
          />
        ))}
      </fieldset>
      <TextInput
        path="invoice.taxpayerNumber"
        optional
        maxLength={30}
        mono
        help={t('invoice.taxpayerHelp', { uscc: organization.uscc || '—' })}
      />
      {invoice.kind === 'special' &&
        bankFields.map((field) => (
          <TextInput
            key={field}
            path={`invoice.${field}`}
            maxLength={200}
            inputMode={inputModes[field] ?? 'text'}
            mono={field === 'bankAccount'}
          />
        ))}
    </>
  );
}

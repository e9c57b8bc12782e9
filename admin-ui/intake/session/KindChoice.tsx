import { accountKinds, type AccountKind } from '@vocabulary/accountKinds.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { ChoiceCard } from '../fields/ChoiceCard.tsx';
import common from '../layout/common.module.css';

/** Who applies: an organisation, or a person for himself. */
export function KindChoice({ value, onChange }: { value: AccountKind; onChange: (kind: AccountKind) => void }) {
  const { t } = useI18n();
  return (
    <fieldset className={common.choices}>
      <legend>{t('enter.who')}</legend>
      {accountKinds.map((kind) => (
        <ChoiceCard
          key={kind}
          name="kind"
          checked={value === kind}
          onChange={() => onChange(kind)}
          title={t(`enter.kind.${kind}`)}
          note={t(`enter.kindNote.${kind}`)}
        />
      ))}
    </fieldset>
  );
}

import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { useI18n } from '../../../shared/i18n/I18n.tsx';
import { useForm } from '../FormContext.tsx';
import { PersonFields } from './PersonFields.tsx';
import { withHolders } from './withHolders.ts';
import { join } from '../../../shared/theme/join.ts';
import common from '../../layout/common.module.css';
import styles from './SubjectsSection.module.css';

/** Each person's certificate names its own holder. */
export function SubjectsSection() {
  const { t } = useI18n();
  const { application, draft } = useForm();
  const { change } = draft;
  const items = application.items.filter((item) => item.subjectKind === 'person');
  const { subjects, agent, legalRepresentative } = draft.form;
  useEffect(() => change((form) => withHolders(form, application.items)), [change, application.items]);
  const take = (position: number, from: typeof agent | typeof legalRepresentative): void =>
    draft.change((form) => ({
      ...form,
      subjects: form.subjects.map((one) =>
        one.item === position
          ? {
              item: position,
              name: from.name,
              documentType: from.documentType,
              idNumber: from.idNumber,
              phone: from.phone,
            }
          : one,
      ),
    }));
  return (
    <>
      {items.map((item, number) => {
        const index = subjects.findIndex((one) => one.item === item.position);
        if (index < 0) return null;
        const people = [legalRepresentative, agent].filter(
          (one, at, all) =>
            one.name !== '' &&
            all.findIndex((other) => other.idNumber === one.idNumber) === at &&
            !subjects.some((other) => other.idNumber === one.idNumber),
        );
        return (
          <fieldset className={styles.holder} key={item.id}>
            <legend className={common.cardTitle}>
              {t('fill.holderOf', { number: number + 1, product: item.name })}
            </legend>
            <div className={common.stack}>
              {subjects[index]?.name === '' && people.length > 0 && (
                <div className={join(common.row, common.wrap)}>
                  {people.map((one) => (
                    <Button key={one.idNumber} variant="outlined" onClick={() => take(item.position, one)}>
                      {t('fill.holderIs', { name: one.name })}
                    </Button>
                  ))}
                </div>
              )}
              <PersonFields path={`subjects.${index}`} faultPath={`subjects.${item.position}`} />
            </div>
          </fieldset>
        );
      })}
    </>
  );
}

import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { useI18n } from '../../../shared/i18n/I18n.tsx';
import { useForm } from '../FormContext.tsx';
import { PersonFields } from './PersonFields.tsx';

/** Each person's certificate names its own holder. */
export function SubjectsSection() {
  const { t } = useI18n();
  const { application, draft } = useForm();
  const items = application.items.filter((item) => item.subjectKind === 'person');
  const positions = items.map((item) => item.position);
  const { subjects, agent, legalRepresentative } = draft.form;
  const missing = positions.filter((position) => !subjects.some((one) => one.item === position));
  useEffect(() => {
    if (missing.length === 0) return;
    draft.change((form) => ({
      ...form,
      subjects: [...form.subjects.filter((one) => positions.includes(one.item)), ...missing.map((item) => ({ item, name: '', documentType: 'resident_id' as const, idNumber: '', phone: '' }))].sort((a, b) => a.item - b.item),
    }));
  }, [missing.length]);
  const take = (position: number, from: typeof agent | typeof legalRepresentative): void => draft.change((form) => ({
    ...form, subjects: form.subjects.map((one) => (one.item === position ? { item: position, name: from.name, documentType: from.documentType, idNumber: from.idNumber, phone: from.phone } : one)),
  }));
  return (
    <>
      {items.map((item, number) => {
        const index = subjects.findIndex((one) => one.item === item.position);
        if (index < 0) return null;
        const people = [legalRepresentative, agent].filter((one, at, all) => one.name !== '' && all.findIndex((other) => other.idNumber === one.idNumber) === at && !subjects.some((other) => other.idNumber === one.idNumber));
        return (
          <fieldset className="card stack" key={item.id}>
            <legend className="card-title">{t('fill.holderOf', { number: number + 1, product: item.name })}</legend>
            {subjects[index]?.name === '' && people.length > 0 && (
              <div className="row wrap">{people.map((one) => <Button key={one.idNumber} variant="outlined" onClick={() => take(item.position, one)}>{t('fill.holderIs', { name: one.name })}</Button>)}</div>
            )}
            <PersonFields path={`subjects.${index}`} faultPath={`subjects.${item.position}`} />
          </fieldset>
        );
      })}
    </>
  );
}

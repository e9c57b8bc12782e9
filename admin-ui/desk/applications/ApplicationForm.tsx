import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { may } from '../fields/abilities.ts';
import { Facts } from '../fields/Facts.tsx';
import { Section } from '../fields/Section.tsx';
import { FormValue } from './FormValue.tsx';
import { formSections, labelKey } from './formSections.ts';
import { RevealField } from './RevealField.tsx';
import styles from './ApplicationForm.module.css';

/** Everything the applicant filled in, numbers masked until revealed. */
export function ApplicationForm({ application }: { application: ApplicationDetail }) {
  const t = useTranslate();
  return (
    <Section title={t('desk.application.form')}>
      {formSections(application.content).map(({ name, fields }, index) => (
        <div key={`${name} ${index}`} className={styles.formSection}>
          <h3 className={styles.formSectionTitle}>{t(`desk.formSection.${name}`)}</h3>
          <Facts
            facts={fields.map((field) => [
              t(labelKey(field.path)),
              field.personal && !application.inClear && may(application, 'reveal') ? (
                <RevealField key={field.path} applicationId={application.id} field={field} />
              ) : (
                <FormValue key={field.path} field={field} />
              ),
            ])}
          />
        </div>
      ))}
    </Section>
  );
}

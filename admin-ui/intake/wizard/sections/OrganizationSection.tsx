import { useI18n } from '../../../shared/i18n/I18n.tsx';
import { TextInput } from '../../fields/TextInput.tsx';
import { Note } from '../../layout/Note.tsx';
import { useField, useForm } from '../FormContext.tsx';
import { useLiveCheck } from '../useLiveCheck.ts';

/**
 * The organisation as on its licence: first the code, checked while typing; then the
 * name, compared with similar known names.
 */
export function OrganizationSection() {
  const { t } = useI18n();
  const { application } = useForm();
  const { value: uscc } = useField('organization.uscc');
  const { value: name } = useField('organization.name');
  const whole = uscc.replace(/[\s-]/g, '').length >= 18;
  const live = useLiveCheck(whole ? { uscc, organizationName: name, projectId: application.project.id } : null);
  const optional = application.accountKind === 'individual';
  return (
    <>
      {optional && (
        <Note tone="mine">
          <p>{t('fill.individual')}</p>
        </Note>
      )}
      <TextInput
        path="organization.uscc"
        optional={optional}
        maxLength={30}
        mono
        help={t('fill.usccHelp')}
        live={live?.uscc ?? null}
        good={live !== null && live.uscc === null}
      />
      {live?.unknownRegion && (
        <Note tone="due" role="status">
          <p>{t('fill.unknownRegion')}</p>
        </Note>
      )}
      <TextInput
        path="organization.name"
        optional={optional}
        maxLength={120}
        autoComplete="organization"
        help={t('fill.nameHelp')}
      />
      {live?.similarName && (
        <Note tone="due" role="status">
          <p>{t('fill.similarName')}</p>
        </Note>
      )}
      {live?.hasCertificate && (
        <Note tone="due" role="status">
          <p>{t('fill.hasCertificate')}</p>
        </Note>
      )}
      <TextInput
        path="organization.address"
        optional={optional}
        maxLength={200}
        autoComplete="street-address"
        help={t('fill.addressHelp')}
      />
      <TextInput path="organization.phone" optional maxLength={30} inputMode="tel" />
      <TextInput path="organization.website" optional maxLength={200} inputMode="url" autoComplete="url" />
      <TextInput path="socialInsuranceNumber" optional maxLength={40} mono help={t('fill.socialInsuranceHelp')} />
    </>
  );
}

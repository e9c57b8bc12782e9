import { personDocumentTypes, type PersonDocumentType } from '@vocabulary/productKinds.ts';
import { useI18n } from '../../../shared/i18n/I18n.tsx';
import { SelectInput } from '../../fields/SelectInput.tsx';
import { TextInput } from '../../fields/TextInput.tsx';
import { useField } from '../FormContext.tsx';
import { useLiveCheck } from '../useLiveCheck.ts';

/** Name and document of one person; the number is checked while it is typed. */
export function PersonFields({ path, faultPath = path }: { path: string; faultPath?: string }) {
  const { t } = useI18n();
  const { value: number } = useField(`${path}.idNumber`);
  const { value: documentType } = useField(`${path}.documentType`);
  const whole = documentType === 'resident_id' ? number.replace(/\s/g, '').length >= 18 : number.length >= 5;
  const live = useLiveCheck(whole ? { document: { documentType: documentType as PersonDocumentType, number } } : null);
  return (
    <>
      <TextInput path={`${path}.name`} faultPath={`${faultPath}.name`} maxLength={60} />
      <SelectInput
        path={`${path}.documentType`}
        options={personDocumentTypes.map((type) => ({ value: type, label: t(`personDocumentType.${type}`) }))}
      />
      <TextInput
        path={`${path}.idNumber`}
        faultPath={`${faultPath}.idNumber`}
        maxLength={40}
        mono
        live={live?.document ?? null}
        good={live !== null && live.document === null}
        help={documentType === 'resident_id' ? t('fill.idHelp') : undefined}
      />
    </>
  );
}

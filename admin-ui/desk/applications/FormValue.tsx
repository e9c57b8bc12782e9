import { useTranslate } from 'react-admin';
import { isMobile } from '../../shared/format/groupCode.ts';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import type { ShownField } from './formSections.ts';

/** A field's value for reading: numbers in groups, choices in words. */
export function FormValue({ field }: { field: Pick<ShownField, 'path' | 'value' | 'kind'> }) {
  const t = useTranslate();
  if (field.kind === 'code' || (field.kind === 'phone' && isMobile(field.value)))
    return <GroupedCode code={field.value} />;
  if (field.kind === 'choice')
    return (
      <span>
        {t(`desk.choice.${field.value}`, {
          _: t(`deliveryMethod.${field.value}`, { _: t(`personDocumentType.${field.value}`, { _: field.value }) }),
        })}
      </span>
    );
  return <span>{field.value}</span>;
}

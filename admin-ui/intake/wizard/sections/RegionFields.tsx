import type { ApplicationForm } from '@vocabulary/form/applicationForm.ts';
import type { FormFault } from '@vocabulary/formFaults.ts';
import { cityNames, districtNames, provinceNames } from '@vocabulary/regions.ts';
import { useI18n } from '../../../shared/i18n/I18n.tsx';
import { PlaceSelect } from '../../fields/PlaceSelect.tsx';
import { faultWords, fieldLabel } from '../../i18n/words.ts';

type Delivery = ApplicationForm['delivery'];

/** Province, city, district: each list follows from the choice before it. A city that is the only one is chosen. */
export function RegionFields({
  delivery,
  disabled,
  faults,
  onChange,
}: {
  delivery: Delivery;
  disabled: boolean;
  faults: Readonly<Record<string, FormFault>>;
  onChange: (part: Partial<Delivery>) => void;
}) {
  const i18n = useI18n();
  const { province, city, district } = delivery;
  const choose = {
    province: (name: string): void => {
      const cities = cityNames(name);
      onChange({ province: name, city: cities.length === 1 ? (cities[0] ?? '') : '', district: '' });
    },
    city: (name: string): void => onChange({ city: name, district: '' }),
    district: (name: string): void => onChange({ district: name }),
  };
  const districts = districtNames(province, city);
  const places = [
    { field: 'province', value: province, names: provinceNames, autoComplete: 'address-level1' },
    { field: 'city', value: city, names: cityNames(province), autoComplete: 'address-level2' },
    { field: 'district', value: district, names: districts, autoComplete: 'address-level3' },
  ] as const;
  return places
    .filter(({ field, names, value }) => field !== 'district' || names.length > 0 || value !== '' || city === '')
    .map(({ field, value, names, autoComplete }) => {
      const path = `delivery.${field}`;
      const fault = faults[path];
      return (
        <PlaceSelect
          key={field}
          id={path}
          label={fieldLabel(path, i18n)}
          value={value}
          names={names}
          autoComplete={autoComplete}
          disabled={disabled || names.length === 0}
          fault={fault ? faultWords(fault, i18n) : null}
          onChange={choose[field]}
        />
      );
    });
}

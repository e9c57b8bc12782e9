import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { ApplicationForm } from '@vocabulary/form/applicationForm.ts';
import type { FormFault } from '@vocabulary/formFaults.ts';
import { deliveryMethods } from '@vocabulary/shipmentStates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { useI18n } from '../../../shared/i18n/I18n.tsx';
import { ChoiceCard } from '../../fields/ChoiceCard.tsx';
import { faultWords, fieldLabel } from '../../i18n/words.ts';
import { RegionFields } from './RegionFields.tsx';
import { splitAddress } from './splitAddress.ts';
import common from '../../layout/common.module.css';

type Delivery = ApplicationForm['delivery'];
interface Props {
  delivery: Delivery;
  project: IntakeApplication['project'];
  disabled?: boolean;
  faults: Readonly<Record<string, FormFault>>;
  agent: { name: string; phone: string } | null;
  organizationAddress?: string;
  onChange: (delivery: Delivery) => void;
}

const lines = [
  ['receiver', 'name'],
  ['phone', 'tel-national'],
  ['street', 'street-address'],
] as const;

/** Delivery method and address, or pickup point. Used in the form and for changing the delivery after submission. */
export function DeliveryFields({
  delivery,
  project,
  disabled = false,
  faults,
  agent,
  organizationAddress,
  onChange,
}: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const set = (part: Partial<Delivery>): void => onChange({ ...delivery, ...part });
  const methods = deliveryMethods.filter((method) => method !== 'pickup' || project.pickupPoints.length > 0);
  const choose = (method: Delivery['method']): void =>
    set({
      method,
      pickupPoint:
        method === 'pickup'
          ? (delivery.pickupPoint ?? (project.pickupPoints.length === 1 ? (project.pickupPoints[0] ?? null) : null))
          : null,
    });
  const pickupFault = faults['delivery.pickupPoint'];
  return (
    <>
      <fieldset className={common.choices} disabled={disabled}>
        <legend>{fieldLabel('delivery.method', i18n)}</legend>
        {methods.map((method) => (
          <ChoiceCard
            key={method}
            name="delivery.method"
            checked={delivery.method === method}
            onChange={() => choose(method)}
            title={t(`delivery.methods.${method}`)}
            note={t(`delivery.methodNote.${method}`)}
            aside={priceOf(project.deliveryPrices[method] ?? 0, method === 'collect', t)}
          />
        ))}
      </fieldset>
      {delivery.method === 'pickup' ? (
        <fieldset className={common.choices} disabled={disabled}>
          <legend>{fieldLabel('delivery.pickupPoint', i18n)}</legend>
          {project.pickupPoints.map((point) => (
            <ChoiceCard
              key={point}
              name="delivery.pickupPoint"
              checked={delivery.pickupPoint === point}
              onChange={() => set({ pickupPoint: point })}
              title={point}
            />
          ))}
          {pickupFault && (
            <p className={common.fault} role="alert">
              {faultWords(pickupFault, i18n)}
            </p>
          )}
        </fieldset>
      ) : (
        <>
          {agent && agent.name !== '' && delivery.receiver === '' && !disabled && (
            <Button variant="outlined" onClick={() => set({ receiver: agent.name, phone: agent.phone })}>
              {t('delivery.sameAsAgent', { name: agent.name })}
            </Button>
          )}
          {organizationAddress && delivery.street === '' && !disabled && (
            <Button variant="outlined" onClick={() => set(splitAddress(organizationAddress))}>
              {t('delivery.sameAsOrganization')}
            </Button>
          )}
          {lines.map(([field, autoComplete]) => {
            const fault = faults[`delivery.${field}`];
            const line = (
              <TextField
                key={field}
                id={`delivery.${field}`}
                name={`delivery.${field}`}
                label={fieldLabel(`delivery.${field}`, i18n)}
                value={delivery[field]}
                disabled={disabled}
                error={Boolean(fault)}
                helperText={fault ? faultWords(fault, i18n) : undefined}
                onChange={(event) => set({ [field]: event.target.value })}
                multiline={field === 'street'}
                slotProps={{
                  htmlInput: {
                    autoComplete,
                    maxLength: field === 'street' ? 200 : 30,
                    ...(field === 'phone' ? { inputMode: 'tel' as const } : {}),
                  },
                }}
              />
            );
            return field === 'street'
              ? [
                  <RegionFields key="region" delivery={delivery} disabled={disabled} faults={faults} onChange={set} />,
                  line,
                ]
              : line;
          })}
        </>
      )}
    </>
  );
}

function priceOf(fen: number, collect: boolean, t: (key: string) => string): string {
  if (collect) return t('delivery.collectPrice');
  return fen === 0 ? t('delivery.free') : formatMoney(fen);
}

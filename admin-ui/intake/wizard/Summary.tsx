import type { FillSection } from '@vocabulary/form/fillSections.ts';
import type { FormPath } from '@vocabulary/form/FormPath.ts';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import { formatMoney } from '../../shared/format/money.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { fieldLabel } from '../i18n/words.ts';
import { isLocked } from './FormContext.tsx';
import { sectionsOf } from './sections.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './Summary.module.css';

/** Everything that is submitted, as text. `edit` adds a link to each part that may still be changed. */
export function Summary({ application, edit = false }: { application: IntakeApplication; edit?: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { form, items, slots, fees, project } = application;
  const { organization, legalRepresentative, agent, delivery, invoice } = form;
  const editable = sectionsOf(application);
  const way = (section: FillSection): string | null =>
    edit && editable.includes(section) && !(section === 'invoice' && isLocked(application, 'invoice'))
      ? `/applications/${application.id}/fill/${section}`
      : null;
  return (
    <div className={common.summary}>
      <Part
        title={t('summary.products')}
        way={edit && application.status === 'draft' ? `/applications/${application.id}/choose` : null}
      >
        <Fact name={t('summary.project')}>{project.name}</Fact>
        {fees.lines.length === 0 &&
          items.map((item) => (
            <Fact key={item.id} name={item.name}>
              × {item.quantity}
            </Fact>
          ))}
        {fees.lines.map((line, index) => (
          <Fact
            key={index}
            name={
              line.kind === 'shipping'
                ? t('fee.shipping')
                : `${line.kind === 'medium' ? t('fee.medium') : line.label} × ${line.quantity}`
            }
          >
            {formatMoney(line.amountFen)}
          </Fact>
        ))}
      </Part>
      {(organization.name !== '' || application.accountKind === 'organization') && (
        <Part title={t('fill.title.organization')} way={way('organization')}>
          <Fact name={fieldLabel('organization.name', i18n)}>{organization.name || '—'}</Fact>
          <Fact name={fieldLabel('organization.uscc', i18n)}>
            <GroupedCode code={organization.uscc} />
          </Fact>
          <Fact name={fieldLabel('organization.address', i18n)}>{organization.address || '—'}</Fact>
          <Extra path="organization.website" text={organization.website} />
          <Extra path="socialInsuranceNumber" text={form.socialInsuranceNumber} />
        </Part>
      )}
      {application.accountKind === 'organization' && (
        <Part title={t('fill.title.legalRepresentative')} way={way('legalRepresentative')}>
          <Who path="legalRepresentative" {...legalRepresentative} />
        </Part>
      )}
      <Part title={t('fill.title.agent')} way={way('agent')}>
        <Who path="agent" {...agent} />
        <Extra path="remark" text={form.remark} />
      </Part>
      {form.subjects.length > 0 && editable.includes('subjects') && (
        <Part title={t('fill.title.subjects')} way={way('subjects')}>
          {form.subjects.map((one) => (
            <Who key={one.item} path="subjects" {...one} />
          ))}
        </Part>
      )}
      <Part
        plain
        title={t('summary.materials')}
        way={edit && slots.some((slot) => slot.editable) ? `/applications/${application.id}/materials` : null}
      >
        <div className={styles.thumbnails}>
          {slots.flatMap((slot) =>
            slot.materials
              .filter((one) => one.status !== 'returned')
              .map((one) => (
                <figure key={one.id}>
                  <img src={one.thumbnailUrl} alt="" width="72" height="72" loading="lazy" />
                  <figcaption>{t(`materialKind.${slot.kind}`)}</figcaption>
                </figure>
              )),
          )}
        </div>
        {slots.every((slot) => slot.materials.length === 0) && (
          <p className={common.quiet}>{t('summary.noMaterials')}</p>
        )}
      </Part>
      {fees.totalFen > 0 && (
        <Part title={t('invoice.title')} way={way('invoice')}>
          <Fact name={fieldLabel('invoice.kind', i18n)}>{t(`invoice.kinds.${invoice.kind}`)}</Fact>
          <Fact name={fieldLabel('invoice.taxpayerNumber', i18n)}>
            <GroupedCode code={invoice.taxpayerNumber || organization.uscc} />
          </Fact>
        </Part>
      )}
      <Part title={t('fill.title.delivery')} way={way('delivery')}>
        <Fact name={fieldLabel('delivery.method', i18n)}>{t(`delivery.methods.${delivery.method}`)}</Fact>
        {delivery.method === 'pickup' ? (
          <Fact name={fieldLabel('delivery.pickupPoint', i18n)}>{delivery.pickupPoint ?? '—'}</Fact>
        ) : (
          <Fact name={t('summary.to')}>
            {[
              delivery.receiver,
              delivery.phone,
              [...new Set([delivery.province, delivery.city])].join('') + delivery.district + delivery.street,
            ]
              .filter(Boolean)
              .join('，') || '—'}
          </Fact>
        )}
      </Part>
    </div>
  );
}

function Part({
  title,
  way,
  plain = false,
  children,
}: {
  title: string;
  way: string | null;
  /** Content that is not a list of facts. */
  plain?: boolean;
  children: ReactNode;
}) {
  const { t } = useI18n();
  return (
    <section className={join(common.card, common.part)}>
      <div className={join(common.row, common.between)}>
        <h2>{title}</h2>
        {way && (
          <Link to={way} aria-label={t('summary.changeOne', { title })}>
            {t('summary.change')}
          </Link>
        )}
      </div>
      {plain ? children : <dl className={common.facts}>{children}</dl>}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={common.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What need not be filled in is told only when it is. */
function Extra({ path, text }: { path: FormPath; text: string }) {
  const i18n = useI18n();
  return text !== '' && <Fact name={fieldLabel(path, i18n)}>{text}</Fact>;
}

interface Person {
  path: 'legalRepresentative' | 'agent' | 'subjects';
  name: string;
  idNumber: string;
  phone: string;
}
function Who({ path, name, idNumber, phone }: Person) {
  const i18n = useI18n();
  return (
    <>
      <Fact name={fieldLabel(`${path}.name`, i18n)}>{name || '—'}</Fact>
      <Fact name={fieldLabel(`${path}.idNumber`, i18n)}>
        <GroupedCode code={idNumber} />
      </Fact>
      {phone !== '' && (
        <Fact name={fieldLabel(`${path}.phone`, i18n)}>
          <GroupedCode code={phone} />
        </Fact>
      )}
    </>
  );
}

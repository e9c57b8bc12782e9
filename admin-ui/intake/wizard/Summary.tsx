import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import { formatMoney } from '../../shared/format/money.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { isLocked } from './FormContext.tsx';
import { sectionsOf, type FillSection } from './sections.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './Summary.module.css';

/** Everything that is submitted, as text. `edit` adds a link to each part that may still be changed. */
export function Summary({ application, edit = false }: { application: IntakeApplication; edit?: boolean }) {
  const { t } = useI18n();
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
          <Fact name={t('summary.name')}>{organization.name || '—'}</Fact>
          <Fact name={t('summary.uscc')}>
            <GroupedCode code={organization.uscc} />
          </Fact>
          <Fact name={t('summary.address')}>{organization.address || '—'}</Fact>
        </Part>
      )}
      {application.accountKind === 'organization' && (
        <Part title={t('fill.title.legalRepresentative')} way={way('legalRepresentative')}>
          <Who {...legalRepresentative} />
        </Part>
      )}
      <Part title={t('fill.title.agent')} way={way('agent')}>
        <Who {...agent} />
      </Part>
      {form.subjects.length > 0 && editable.includes('subjects') && (
        <Part title={t('fill.title.subjects')} way={way('subjects')}>
          {form.subjects.map((one) => (
            <Who key={one.item} {...one} />
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
          <Fact name={t('invoice.kind')}>{t(`invoice.kinds.${invoice.kind}`)}</Fact>
          <Fact name={t('invoice.taxpayerNumber')}>
            <GroupedCode code={invoice.taxpayerNumber || organization.uscc} />
          </Fact>
        </Part>
      )}
      <Part title={t('fill.title.delivery')} way={way('delivery')}>
        <Fact name={t('delivery.method')}>{t(`delivery.methods.${delivery.method}`)}</Fact>
        {delivery.method === 'pickup' ? (
          <Fact name={t('delivery.pickupPoint')}>{delivery.pickupPoint ?? '—'}</Fact>
        ) : (
          <Fact name={t('summary.to')}>
            {[
              delivery.receiver,
              delivery.phone,
              [...new Set([delivery.province, delivery.city])].join('') + delivery.street,
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

function Who({ name, idNumber, phone }: { name: string; idNumber: string; phone: string }) {
  const { t } = useI18n();
  return (
    <>
      <Fact name={t('field.name')}>{name || '—'}</Fact>
      <Fact name={t('field.idNumber')}>
        <GroupedCode code={idNumber} />
      </Fact>
      {phone !== '' && (
        <Fact name={t('field.phone')}>
          <GroupedCode code={phone} />
        </Fact>
      )}
    </>
  );
}

import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { CopyButton } from '../layout/CopyButton.tsx';
import type { ReactNode } from 'react';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';

/** The account to transfer to; each line can be copied. Finance finds the payment by the remark. */
export function TransferDetails({ application }: { application: IntakeApplication }) {
  const { t } = useI18n();
  const { holder, bank, number } = application.project.transferAccount;
  const row = (label: string, text: string, shown: ReactNode = text) => (
    <div className={common.fact}>
      <dt>{label}</dt>
      <dd className={common.row}>
        <span>{shown}</span>
        <CopyButton text={text} label={label} />
      </dd>
    </div>
  );
  return (
    <section className={common.card} aria-labelledby="transfer">
      <h2 id="transfer">{t('pay.account')}</h2>
      <dl className={common.facts}>
        {row(t('pay.holder'), holder)}
        {row(t('pay.bank'), bank)}
        {row(t('pay.number'), number, <GroupedCode code={number} />)}
        {row(t('pay.remark'), application.number, <strong className={common.mono}>{application.number}</strong>)}
      </dl>
      <p className={join(common.quiet, common.small)}>{t('pay.remarkHelp')}</p>
    </section>
  );
}

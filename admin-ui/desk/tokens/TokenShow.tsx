import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { TokenRow } from '@presenters/token.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { AbilityButton } from '../fields/AbilityButton.tsx';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { Facts } from '../fields/Facts.tsx';
import { Section } from '../fields/Section.tsx';
import { StateField } from '../fields/StateField.tsx';
import { When } from '../fields/When.tsx';
import { ShowPage } from '../lists/ShowPage.tsx';

export function TokenShow() {
  const t = useTranslate();
  return (
    <ShowPage<TokenRow>
      title={(row) => row.serial}
      note={(row) => <StateField kind="tokenState" state={row.state} />}
      actions={(row) => <SpoilToken token={row} />}
    >
      {(row) => (
        <Section title={t('desk.token.facts')}>
          <Facts
            facts={[
              [t('desk.field.serial'), <GroupedCode key="s" code={row.serial} />],
              [t('desk.token.label'), row.labelNumber],
              [t('desk.token.model'), row.modelName],
              [t('desk.token.prepared'), t(row.prepared ? 'ra.boolean.true' : 'ra.boolean.false')],
              [t('desk.token.heldKey'), t(row.heldKey ? 'desk.token.heldKeyYes' : 'ra.boolean.false')],
              [t('desk.field.organization'), row.organizationName],
              [
                t('desk.field.application'),
                <ApplicationLink key="a" id={row.applicationId} number={row.applicationNumber} />,
              ],
              [t('desk.token.receivedAt'), <When key="c" at={row.createdAt} />],
              [t('desk.field.updatedAt'), <When key="u" at={row.updatedAt} />],
            ]}
          />
        </Section>
      )}
    </ShowPage>
  );
}

function SpoilToken({ token }: { token: TokenRow }) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const [open, setOpen] = useState(false);
  return (
    <>
      <AbilityButton record={token} verb="spoil" variant="outlined" color="error" onClick={() => setOpen(true)}>
        {t('desk.token.spoil')}
      </AbilityButton>
      {open && (
        <VerbDialog
          title={t('desk.token.spoilTitle', { serial: token.serial })}
          words={t('desk.token.spoilWords')}
          confirm={t('desk.token.spoil')}
          danger
          fields={[{ name: 'reason', label: t('desk.field.reason'), kind: 'long', required: true }]}
          run={({ reason = '' }) =>
            provider.act('tokens', token.id, 'spoil', { version: token.version, reason: reason.trim() })
          }
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            done(t('desk.token.spoiled'));
          }}
        />
      )}
    </>
  );
}

import Button from '@mui/material/Button';
import { useI18n } from '../../../shared/i18n/I18n.tsx';
import { TextInput } from '../../fields/TextInput.tsx';
import { isLocked, useForm } from '../FormContext.tsx';
import { AgentPhoneProof } from './AgentPhoneProof.tsx';
import { PersonFields } from './PersonFields.tsx';

/** The agent: who applies and gets the messages. Often this is the legal representative. */
export function AgentSection() {
  const { t } = useI18n();
  const { application, draft } = useForm();
  const { legalRepresentative: legal, agent } = draft.form;
  const offer = legal.name !== '' && agent.name === '' && !isLocked(application, 'agent.name');
  const copy = (): void =>
    draft.change((form) => ({
      ...form,
      agent: {
        ...form.agent,
        name: legal.name,
        documentType: legal.documentType,
        idNumber: legal.idNumber,
        phone: legal.phone || form.agent.phone,
      },
    }));
  return (
    <>
      {offer && (
        <Button variant="outlined" onClick={copy}>
          {t('fill.sameAsLegal', { name: legal.name })}
        </Button>
      )}
      <PersonFields path="agent" />
      <TextInput
        path="agent.phone"
        maxLength={30}
        inputMode="tel"
        autoComplete="tel-national"
        help={t('fill.agentPhoneHelp')}
      />
      {!isLocked(application, 'agent.phone') && <AgentPhoneProof key={agent.phone} phone={agent.phone} />}
      <TextInput path="agent.email" optional maxLength={120} inputMode="email" autoComplete="email" />
      <TextInput path="remark" optional maxLength={300} multiline help={t('fill.remarkHelp')} />
    </>
  );
}

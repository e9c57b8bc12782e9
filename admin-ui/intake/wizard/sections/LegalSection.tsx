import { TextInput } from '../../fields/TextInput.tsx';
import { PersonFields } from './PersonFields.tsx';

export function LegalSection() {
  return (
    <>
      <PersonFields path="legalRepresentative" />
      <TextInput path="legalRepresentative.phone" optional maxLength={30} inputMode="tel" />
    </>
  );
}

/** One entry that a verb asks for. */
export interface VerbField {
  name: string;
  label: string;
  kind?: 'text' | 'long' | 'money' | 'choice' | 'code' | 'password';
  required?: boolean;
  initial?: string;
  help?: string | undefined;
  choices?: readonly { value: string; label: string }[];
}

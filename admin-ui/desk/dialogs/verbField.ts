/** One input that a verb needs. */
export interface VerbField {
  name: string;
  label: string;
  kind?: 'text' | 'long' | 'money' | 'choice' | 'code' | 'password' | 'date';
  required?: boolean;
  initial?: string;
  help?: string | undefined;
  choices?: readonly { value: string; label: string }[];
}

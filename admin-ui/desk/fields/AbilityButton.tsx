import { Button, type ButtonProps } from '@mui/material';
import { may } from './abilities.ts';

type Props = Omit<ButtonProps, 'ref'> & { record: { abilities?: string[] } | null | undefined; verb: string };

/** A button that is shown only if the record's abilities include its verb. */
export function AbilityButton({ record, verb, ...button }: Props) {
  return may(record, verb) ? <Button {...button} /> : null;
}

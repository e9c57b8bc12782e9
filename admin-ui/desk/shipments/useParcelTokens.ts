import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useLocaleState, useTranslate } from 'react-admin';
import { groupCode } from '../../shared/format/groupCode.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { ApiError, messageOf } from '../api/ApiError.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { ShipmentDetail } from '@presenters/shipment.ts';

/** One of two tokens that carry the number that was read, and which kind of number it is. */
export interface TokenChoice {
  serial: string;
  by: 'serial' | 'label';
}
interface ParcelTokens {
  busy: boolean;
  /** Why the last token could not be added or removed. */
  fault: string | null;
  /** The two tokens that carry the number read last: the person has to choose one. Otherwise empty. */
  choices: readonly TokenChoice[];
  /** Answers whether the desk accepted it. */
  move(verb: 'take' | 'release-token', serial: string, by?: TokenChoice['by']): Promise<boolean>;
}

/** Putting tokens into a parcel and taking them out again. */
export function useParcelTokens({ id }: ShipmentDetail): ParcelTokens {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const queries = useQueryClient();
  const provider = useDataProvider<DeskDataProvider>();
  const [fault, setFault] = useState<string | null>(null);
  const [choices, setChoices] = useState<TokenChoice[]>([]);
  const [busy, setBusy] = useState(false);

  const move: ParcelTokens['move'] = async (verb, serial, by) => {
    setBusy(true);
    setFault(null);
    setChoices([]);
    try {
      await provider.act('shipments', id, verb, { serial, ...(by ? { by } : {}) });
      await queries.invalidateQueries();
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'token_ambiguous')
        setChoices(error.details.choices as TokenChoice[]);
      setFault(faultOf(error, serial, t) ?? messageOf(error, locale, t('desk.offline')));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, fault, choices, move };
}

/** What is wrong with the token that was read, where the desk can say it better than the code of the refusal. */
function faultOf(error: unknown, serial: string, t: Translate): string | null {
  if (!(error instanceof ApiError)) return null;
  if (error.details.prepared === false) return t('desk.shipment.unprepared');
  const { expected } = error.details;
  if (error.code !== 'token_wrong' || !Array.isArray(expected) || expected.length === 0) return null;
  return t('desk.shipment.wrongToken', {
    serial: grouped(serial),
    expected: expected.map((one) => grouped(String(one))).join('、'),
  });
}

const grouped = (code: string): string => groupCode(code.trim()).join(' ');

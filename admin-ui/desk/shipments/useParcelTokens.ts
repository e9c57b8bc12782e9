import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useLocaleState, useTranslate } from 'react-admin';
import { ApiError, messageOf } from '../api/ApiError.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { ShipmentRecord } from '../api/records.ts';

interface ParcelTokens {
  busy: boolean;
  /** Why the last token was not taken or given back. */
  fault: string | null;
  /** Answers whether the desk has done it. */
  move(verb: 'take' | 'release-token', serial: string): Promise<boolean>;
}

/** Putting tokens into a parcel and taking them out again. */
export function useParcelTokens({ id }: ShipmentRecord): ParcelTokens {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const queries = useQueryClient();
  const provider = useDataProvider<DeskDataProvider>();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const move: ParcelTokens['move'] = async (verb, serial) => {
    setBusy(true);
    setFault(null);
    try {
      await provider.act('shipments', id, verb, { serial });
      await queries.invalidateQueries();
      return true;
    } catch (error) {
      const unprepared = error instanceof ApiError && error.details.prepared === false;
      setFault(unprepared ? t('desk.shipment.unprepared') : messageOf(error, locale, t('desk.offline')));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, fault, move };
}

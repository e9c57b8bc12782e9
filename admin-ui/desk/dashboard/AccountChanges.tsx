import { Alert, Button } from '@mui/material';
import type { AccountChangeRow } from '@presenters/accountChange.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocaleState, useNotify, useTranslate } from 'react-admin';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { messageOf } from '../api/ApiError.ts';
import { API, post, request } from '../api/httpClient.ts';
import { accountWords } from '../i18n/accountWords.ts';

const address = 'session/account-changes';
const AGAIN_MS = 5 * 60_000;

/** What others changed at the reader's account, until he says that he has read it. */
export function AccountChanges() {
  const [locale] = useLocaleState();
  const words = accountWords[locale === 'en' ? 'en' : 'zh'];
  const t = useTranslate();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const { data = [] } = useQuery({
    queryKey: [address],
    queryFn: async () => (await request(`${API}/${address}`)).json as AccountChangeRow[],
    refetchInterval: AGAIN_MS,
  });
  const last = data.at(-1);
  if (!last) return null;
  const seen = async (): Promise<void> => {
    setBusy(true);
    try {
      await post(address, { upTo: last.id });
      await queries.invalidateQueries({ queryKey: [address] });
    } catch (error) {
      notify(messageOf(error, locale, t('desk.offline')), { type: 'warning' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" loading={busy} onClick={() => void seen()}>
          {words.seen}
        </Button>
      }
    >
      <strong>{words.changed}</strong>
      {data.map(({ id, at, by, changes }) => (
        <div key={id}>
          {formatDateTime(at)} {by} {changes.map((one) => words.what[one]).join(words.and)}
        </div>
      ))}
      {words.doubt}
    </Alert>
  );
}

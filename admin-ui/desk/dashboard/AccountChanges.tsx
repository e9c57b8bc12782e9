import { Alert, Button } from '@mui/material';
import type { AccountChangeRow } from '@presenters/accountChange.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocaleState } from 'react-admin';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { API, post, request } from '../api/httpClient.ts';
import { accountWords } from '../i18n/accountWords.ts';

const address = 'session/account-changes';
const AGAIN_MS = 5 * 60_000;

/** What others changed at the reader's account, until he says that he has read it. */
export function AccountChanges() {
  const [locale] = useLocaleState();
  const words = accountWords[locale === 'en' ? 'en' : 'zh'];
  const queries = useQueryClient();
  const { data = [] } = useQuery({
    queryKey: [address],
    queryFn: async () => (await request(`${API}/${address}`)).json as AccountChangeRow[],
    refetchInterval: AGAIN_MS,
  });
  const last = data.at(-1);
  if (!last) return null;
  const seen = async (): Promise<void> => {
    await post(address, { upTo: last.id });
    await queries.invalidateQueries({ queryKey: [address] });
  };
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" onClick={() => void seen()}>
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

import { useLocaleState, useNotify, useTranslate } from 'react-admin';
import { messageOf } from '../api/ApiError.ts';
import { API, requestFile } from '../api/httpClient.ts';
import { openFile } from '../lists/saveFile.ts';

/**
 * Fetches a paper that carries a secret (never by an address) and shows it in a tab of its own, where it is printed.
 */
export function usePrint(): (path: string, body?: unknown) => Promise<void> {
  const t = useTranslate();
  const notify = useNotify();
  const [locale] = useLocaleState();
  return async (path, body = {}) => {
    try {
      openFile(await requestFile(`${API}/${path}`, body));
    } catch (error) {
      notify(messageOf(error, locale, t('desk.offline')), { type: 'warning' });
    }
  };
}

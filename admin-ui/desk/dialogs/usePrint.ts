import { useLocaleState, useNotify, useTranslate } from 'react-admin';
import { messageOf } from '../api/ApiError.ts';
import { API, requestFile } from '../api/httpClient.ts';
import { openFile } from '../lists/saveFile.ts';

/**
 * Fetches a paper that carries a secret by POST, so that the secret is in no URL, and
 * shows it in a new tab for printing.
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

import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';

/** After a verb: shows a notice, and lets every list and record concerned be read again. */
export function useVerbDone(): (message: string) => void {
  const queries = useQueryClient();
  const notify = useNotify();
  return (message) => {
    notify(message, { type: 'info', autoHideDuration: 3_500 });
    void queries.invalidateQueries();
  };
}

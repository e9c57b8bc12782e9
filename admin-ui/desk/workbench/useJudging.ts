import { useCallback } from 'react';
import { useDataProvider } from 'react-admin';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { DraftAction } from './draft.ts';
import { drafts } from './drafts.ts';
import { reports } from './reports.ts';

/**
 * Changes the draft and tells the server of every mark, so that a reload or another computer finds it again. A mark
 * whose report was lost goes along with the decision.
 */
export function useJudging(
  { id, contentSha256 }: Pick<ApplicationDetail, 'id' | 'contentSha256'>,
  mine: boolean,
  change: (action: DraftAction) => void,
): (action: DraftAction) => void {
  const provider = useDataProvider<DeskDataProvider>();
  return useCallback(
    (action) => {
      change(action);
      if (action.do !== 'mark' || !mine || contentSha256 === null) return;
      const { key } = action.item;
      const result = drafts.get(id).marks[key]?.mark ?? 'open';
      void reports.send(id, () => provider.judge(id, { contentSha256, items: [{ item: key, result }] }));
    },
    [provider, id, contentSha256, mine, change],
  );
}

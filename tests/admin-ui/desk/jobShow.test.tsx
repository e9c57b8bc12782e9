import { render, screen } from '@testing-library/react';
import { ResourceContextProvider } from 'react-admin';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { JobShow } from '../../../admin-ui/desk/productionJobs/JobShow.tsx';
import { errorCodes } from '../../../server/vocabulary/errorCodes.ts';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import { fakeProductionJobs } from '../support/fakeProduction.ts';
import { fetchDesk } from '../support/fetchDesk.ts';

describe('a stopped job', () => {
  it.each([
    ['token_gone', ['abandon', 'begin_anew'], ['放弃任务', '换一只重新制证'], [errorCodes.token_gone[1]]],
    ['own_token_gone', ['abandon'], ['放弃任务'], [errorCodes.own_token_gone[1]]],
    [null, ['abandon', 'go_on', 'begin_anew'], ['放弃任务', '换一只重新制证', '继续制证'], []],
  ] as const)('says what to do instead of going on (%s)', async (goOnRefused, abilities, buttons, words) => {
    const job = { ...fakeProductionJobs()[3]!, id: 4, attentionCode: 'token_broken', goOnRefused, abilities };
    fetchDesk(['senior_reviewer']).records['production-jobs'] = [job];
    render(
      <AdminWrapper at="/production-jobs/4/show">
        <ResourceContextProvider value="production-jobs">
          <Routes>
            <Route path="/production-jobs/:id/show" element={<JobShow />} />
          </Routes>
        </ResourceContextProvider>
      </AdminWrapper>,
    );
    expect(await screen.findByText('UKey 坏了')).toBeInTheDocument();
    const seen = screen.getAllByRole('button').map((button) => button.textContent);
    expect(seen).toEqual(buttons);
    const instead = screen.queryAllByText(/请换一只|请关闭申请/).map((one) => one.textContent);
    expect(instead).toEqual(words);
  });
});

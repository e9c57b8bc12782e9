import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReceiveTokens } from '../../../admin-ui/desk/tokens/ReceiveTokens.tsx';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import { fakeRecords } from '../support/fakeRecords.ts';
import { fetchDesk } from '../support/fetchDesk.ts';

it('proposes the model whose prefix fits longest, and asks where the numbers say nothing or differ', async () => {
  const desk = fetchDesk(['logistics']);
  const model = fakeRecords()['token-models'][0]!;
  const models = [
    { ...model, id: 1, name: '旧款 11', serialPrefixes: ['11'] },
    { ...model, id: 2, name: '通用 55', serialPrefixes: ['55'] },
    { ...model, id: 3, name: '新款 5512', serialPrefixes: ['5512'] },
  ];
  desk.records['token-models'] = models;
  render(
    <AdminWrapper at="/tokens">
      <ReceiveTokens />
    </AdminWrapper>,
  );
  await screen.findByText('入库');
  const press = (): boolean =>
    fireEvent.click(screen.getAllByText('入库', { selector: 'button' }).at(-1) as HTMLElement);
  press();
  const serials = await screen.findByLabelText(/序列号/, { selector: 'textarea' });
  const typed = (value: string): boolean => fireEvent.change(serials, { target: { value } });
  typed('5512000011112222\n5512000011113333');
  expect(screen.getByText('按序列号判断为“新款 5512”')).toBeInTheDocument();
  typed('5512000011112222\n5599000011113333');
  press();
  expect(await screen.findByRole('alert')).toHaveTextContent('属于不同型号');
  typed('7712000011112222');
  press();
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('判断不出型号'));
  expect(desk.sent('tokens/receive')).toEqual([]);
  typed('5599000011112222');
  press();
  await waitFor(() => expect(desk.sent('tokens/receive')[0]?.body).toMatchObject({ modelId: 2 }));
});

import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ShipmentActions } from '../../../admin-ui/desk/shipments/ShipmentActions.tsx';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import { fakeShipments } from '../support/fakeShipments.ts';
import { fetchDesk } from '../support/fetchDesk.ts';

it('asks about an odd tracking number: the same sent again is the answer, another is asked about again', async () => {
  const desk = fetchDesk(['logistics']);
  const shipment = { ...fakeShipments()[0]!, method: 'prepaid' as const, status: 'packed' as const };
  desk.before = ({ path, body }) =>
    path.endsWith('/hand-over') && body.confirmed !== true
      ? { status: 409, json: { code: 'tracking_unusual', details: {} } }
      : undefined;
  render(
    <AdminWrapper at="/shipments/1/show">
      <ShipmentActions shipment={{ ...shipment, abilities: ['read', 'hand_over'] }} />
    </AdminWrapper>,
  );
  const press = (): boolean =>
    fireEvent.click(screen.getAllByText('交寄', { selector: 'button' }).at(-1) as HTMLElement);
  const sent = () =>
    desk.sent(`shipments/${shipment.id}/hand-over`).map(({ body }) => [body.trackingNumber, body.confirmed]);
  press();
  const number = await screen.findByLabelText(/运单号/);
  fireEvent.change(number, { target: { value: 'SF12345678' } });
  press();
  expect(await screen.findByRole('alert')).toHaveTextContent('不像该承运商的单号');
  fireEvent.change(number, { target: { value: 'SF12345679' } });
  press();
  await waitFor(() => expect(sent()).toHaveLength(2));
  await screen.findByRole('alert');
  press();
  await waitFor(() =>
    expect(sent()).toEqual([
      ['SF12345678', false],
      ['SF12345679', false],
      ['SF12345679', true],
    ]),
  );
});

import { Notification } from 'react-admin';

/** The notices at the lower edge; nothing is to be seen until the first one, so the page does not wait for them. */
export function Notices() {
  return <Notification />;
}

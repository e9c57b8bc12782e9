import { Notification } from 'react-admin';

/** The notices at the lower edge. Nothing is visible before the first one, so this is loaded after the page. */
export function Notices() {
  return <Notification />;
}

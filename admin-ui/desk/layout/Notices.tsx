import { Notification } from 'react-admin';

/**
 * The notices, in the corner where they cover neither the viewer's bar nor a decision. Nothing is visible before the
 * first one, so this is loaded after the page.
 */
export function Notices() {
  return <Notification anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }} />;
}

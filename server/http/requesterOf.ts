import type { Requester } from '../domain/accounts/requester.ts';
import { addressKey } from './addressKey.ts';
import { readDeviceCookie } from './deviceCookie.ts';
import type { Exchange } from './types.ts';

/** Who asks, as tries of codes count it. A bench sends no cookie and is known by its address. */
export function requesterOf(exchange: Exchange): Requester {
  return { address: addressKey(exchange.ip), device: readDeviceCookie(exchange, 'account') };
}

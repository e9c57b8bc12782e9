import type pk from 'pkcs11js';
import type { DriverProfile } from './drivers/driverProfile.ts';
import { callDriver, TokenError } from './TokenError.ts';
import { CKA_VALUE_LEN_LIMIT, userTypes } from './attributes.ts';
import type { Mechanism, ObjectHandle, SessionSlot, Template } from './tokenTypes.ts';

/**
 * A read-write session on one token. Object handles are no longer valid after logout: find the object again by its
 * CKA_ID.
 */
export class TokenSession {
  readonly slot: SessionSlot;
  readonly #library: pk.PKCS11;
  readonly #handle: Buffer;

  constructor(library: pk.PKCS11, handle: Buffer, slot: SessionSlot) {
    this.#library = library;
    this.#handle = handle;
    this.slot = slot;
  }

  get profile(): DriverProfile {
    return this.slot.module.profile;
  }

  login(user: 'user' | 'so', pin: string): void {
    callDriver('C_Login', () => this.#library.C_Login(this.#handle, userTypes[user], pin));
  }
  logout(): void {
    callDriver('C_Logout', () => this.#library.C_Logout(this.#handle));
  }
  close(): void {
    callDriver('C_CloseSession', () => this.#library.C_CloseSession(this.#handle));
  }
  initPin(pin: string): void {
    callDriver('C_InitPIN', () => this.#library.C_InitPIN(this.#handle, pin));
  }
  setPin(from: string, to: string): void {
    callDriver('C_SetPIN', () => this.#library.C_SetPIN(this.#handle, from, to));
  }

  /**
   * Objects that match. SoftHSM answers "none" without an error when the token was pulled, so an empty answer is
   * believed only if the token still answers afterwards.
   * @throws TokenError of class `gone`
   */
  find(template: Template): ObjectHandle[] {
    const found: ObjectHandle[] = [];
    callDriver('C_FindObjectsInit', () => this.#library.C_FindObjectsInit(this.#handle, template));
    try {
      for (;;) {
        const some = callDriver('C_FindObjects', () => this.#library.C_FindObjects(this.#handle, 64));
        if (some.length === 0) break;
        found.push(...some);
      }
    } finally {
      callDriver('C_FindObjectsFinal', () => this.#library.C_FindObjectsFinal(this.#handle));
    }
    if (found.length === 0) this.slot.tokenInfo();
    return found;
  }

  /** One attribute, or null when the object has none or will not show it. */
  read(object: ObjectHandle, attribute: number): Buffer | null {
    try {
      const [answer] = callDriver('C_GetAttributeValue', () =>
        this.#library.C_GetAttributeValue(this.#handle, object, [{ type: attribute }]),
      );
      return answer !== undefined && Buffer.isBuffer(answer.value) && answer.value.length < CKA_VALUE_LEN_LIMIT
        ? answer.value
        : null;
    } catch (error) {
      if (error instanceof TokenError && error.class === 'template') return null;
      throw error;
    }
  }
  readFlag(object: ObjectHandle, attribute: number): boolean | null {
    const value = this.read(object, attribute);
    return value === null || value.length === 0 ? null : value[0] !== 0;
  }
  set(object: ObjectHandle, template: Template): void {
    callDriver('C_SetAttributeValue', () => this.#library.C_SetAttributeValue(this.#handle, object, template));
  }
  create(template: Template): ObjectHandle {
    return callDriver('C_CreateObject', () => this.#library.C_CreateObject(this.#handle, template));
  }
  destroy(object: ObjectHandle): void {
    callDriver('C_DestroyObject', () => this.#library.C_DestroyObject(this.#handle, object));
  }

  generateKeyPair(
    mechanism: Mechanism,
    publicKey: Template,
    privateKey: Template,
  ): { publicKey: ObjectHandle; privateKey: ObjectHandle } {
    return callDriver('C_GenerateKeyPair', () =>
      this.#library.C_GenerateKeyPair(this.#handle, mechanism, publicKey, privateKey),
    );
  }
  unwrap(mechanism: Mechanism, key: ObjectHandle, wrapped: Buffer, template: Template): ObjectHandle {
    return callDriver('C_UnwrapKey', () => this.#library.C_UnwrapKey(this.#handle, mechanism, key, wrapped, template));
  }
  derive(mechanism: Mechanism, key: ObjectHandle, template: Template): ObjectHandle {
    return callDriver('C_DeriveKey', () => this.#library.C_DeriveKey(this.#handle, mechanism, key, template));
  }
  /** `size`: room for the answer in bytes. */
  sign(mechanism: Mechanism, key: ObjectHandle, data: Buffer, size: number): Buffer {
    callDriver('C_SignInit', () => this.#library.C_SignInit(this.#handle, mechanism, key));
    return Buffer.from(callDriver('C_Sign', () => this.#library.C_Sign(this.#handle, data, Buffer.alloc(size))));
  }
  decrypt(mechanism: Mechanism, key: ObjectHandle, data: Buffer, size: number): Buffer {
    callDriver('C_DecryptInit', () => this.#library.C_DecryptInit(this.#handle, mechanism, key));
    return Buffer.from(callDriver('C_Decrypt', () => this.#library.C_Decrypt(this.#handle, data, Buffer.alloc(size))));
  }
}

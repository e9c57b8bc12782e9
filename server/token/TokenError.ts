import pk from 'pkcs11js';

/**
 * What a failed PKCS#11 call means for the work: `gone` = restart the slot's process and identify the token again;
 * `pin` = one try was used, a person must type it anew; `template` and `unsupported` = the driver profile is wrong for
 * this module.
 */
export type TokenErrorClass = 'gone' | 'pin' | 'pin_locked' | 'auth' | 'template' | 'unsupported' | 'other';

/** A PKCS#11 call that failed: `ckr` is the name (CKR_PIN_INCORRECT), `method` the C function. */
export class TokenError extends Error {
  readonly ckr: string;
  readonly code: number;
  readonly method: string;
  readonly class: TokenErrorClass;
  constructor(ckr: string, code: number, method: string, options?: ErrorOptions) {
    super(`${method}: ${ckr}`, options);
    this.name = 'TokenError';
    this.ckr = ckr;
    this.code = code;
    this.method = method;
    this.class = classes.get(code) ?? 'other';
  }
}

const classes = new Map<number, TokenErrorClass>([
  ...[
    pk.CKR_DEVICE_REMOVED,
    pk.CKR_TOKEN_NOT_PRESENT,
    pk.CKR_TOKEN_NOT_RECOGNIZED,
    pk.CKR_SESSION_HANDLE_INVALID,
    pk.CKR_SESSION_CLOSED,
    pk.CKR_DEVICE_ERROR,
    pk.CKR_GENERAL_ERROR,
    pk.CKR_OBJECT_HANDLE_INVALID,
    pk.CKR_KEY_HANDLE_INVALID,
    pk.CKR_SLOT_ID_INVALID,
    pk.CKR_CRYPTOKI_NOT_INITIALIZED,
  ].map((code) => [code, 'gone'] as const),
  ...[pk.CKR_PIN_INCORRECT, pk.CKR_PIN_INVALID, pk.CKR_PIN_LEN_RANGE, pk.CKR_PIN_EXPIRED].map(
    (code) => [code, 'pin'] as const,
  ),
  [pk.CKR_PIN_LOCKED, 'pin_locked'],
  ...[
    pk.CKR_USER_NOT_LOGGED_IN,
    pk.CKR_USER_ALREADY_LOGGED_IN,
    pk.CKR_USER_PIN_NOT_INITIALIZED,
    pk.CKR_USER_TYPE_INVALID,
    pk.CKR_USER_ANOTHER_ALREADY_LOGGED_IN,
    pk.CKR_KEY_FUNCTION_NOT_PERMITTED,
    pk.CKR_SESSION_READ_ONLY_EXISTS,
    pk.CKR_SESSION_EXISTS,
  ].map((code) => [code, 'auth'] as const),
  ...[
    pk.CKR_TEMPLATE_INCOMPLETE,
    pk.CKR_TEMPLATE_INCONSISTENT,
    pk.CKR_ATTRIBUTE_READ_ONLY,
    pk.CKR_ATTRIBUTE_SENSITIVE,
    pk.CKR_ATTRIBUTE_TYPE_INVALID,
    pk.CKR_ATTRIBUTE_VALUE_INVALID,
  ].map((code) => [code, 'template'] as const),
  ...[
    pk.CKR_MECHANISM_INVALID,
    pk.CKR_MECHANISM_PARAM_INVALID,
    pk.CKR_FUNCTION_NOT_SUPPORTED,
    pk.CKR_ARGUMENTS_BAD,
    pk.CKR_DOMAIN_PARAMS_INVALID,
  ].map((code) => [code, 'unsupported'] as const),
]);

/**
 * Runs one call of the binding. Some of its functions throw a plain Error "CKR_…:16" without a code; all come out as
 * TokenError.
 */
export function callDriver<T>(method: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const parts = /(CKR_\w+)(?::(\d+))?/.exec(text);
    if (parts?.[1] === undefined) throw error;
    const code = codeOf(error) ?? (parts[2] === undefined ? 0 : Number(parts[2]));
    throw new TokenError(parts[1], code, method, { cause: error });
  }
}

function codeOf(error: unknown): number | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' && error.code !== 0
    ? error.code
    : undefined;
}

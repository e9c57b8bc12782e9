/** Where to go after signing in: a path of these pages, never another site. */
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') && !next.startsWith('/register')
    ? next
    : '/applications';
}

import type { Outcome } from "../../domain/failure.ts";

/** The credential in use. Asked anew for every call, so that it can change under a living gateway. */
export interface Access {
  /** What goes into the request, null when there is none. */
  readonly token: () => Promise<string | null>;
  /**
   * Another token in place of one that the CRM no longer takes: asked once after a 401, which is a
   * definite no. Null where there is nothing to renew: a pasted key. Whoever asks while a renewal is
   * under way, in any context, gets that one's answer.
   */
  readonly renew: ((refused: string) => Promise<Outcome<string>>) | null;
}

/** A pasted key: it works or it does not. */
export function keyAccess(token: Access["token"]): Access {
  return { token, renew: null };
}

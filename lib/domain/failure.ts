/**
 * Why asking a CRM did not work. The first question is always: *may it have happened?* `unknown`
 * is the only failure after which a write may have taken effect; all others are a definite no.
 */
export type Failure =
  | {
      readonly type: "unknown";
      readonly cause: UnknownCause;
      readonly detail: string;
    }
  | { readonly type: "offline" }
  | {
      readonly type: "rate-limited";
      readonly retryAt: number;
      readonly scope: "burst" | "daily";
    }
  | { readonly type: "busy"; readonly retryAt: number; readonly detail: string }
  | {
      readonly type: "needs-sign-in";
      readonly cause: "invalid" | "expired" | "missing";
    }
  | {
      readonly type: "forbidden";
      readonly missingScopes: readonly string[];
      readonly detail: string;
    }
  | { readonly type: "rejected"; readonly issues: readonly FieldIssue[] }
  | { readonly type: "conflict"; readonly fields: readonly FieldConflict[] }
  /** What this was to be done for is no longer so (`PatchWrite.onlyWhile`): nothing was written. */
  | { readonly type: "overtaken" }
  | { readonly type: "not-found" }
  | { readonly type: "archived" }
  | {
      readonly type: "wrong-account";
      readonly expected: string;
      readonly actual: string;
    }
  /** The reply cannot be what the CRM promises: HTML, no JSON, or a shape at `path` that we cannot read. */
  | {
      readonly type: "bad-reply";
      readonly path: string;
      readonly detail: string;
    };

/** What left the outcome open. */
export type UnknownCause = "timeout" | "network" | "server-error" | "bad-reply" | "worker-stopped";

/** One thing the CRM refused, with the CRM's own name for the field when it gave one. */
export interface FieldIssue {
  readonly field: string | null;
  readonly message: string;
}

/** A field that somebody else changed since the value that our write was based on. */
export interface FieldConflict {
  readonly field: string;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly mine: string | null;
}

/** The result of anything that is expected to fail now and then. Bugs throw instead. */
export type Result<Value, Trouble> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Trouble };

/** The result of asking a CRM. */
export type Outcome<Value> = Result<Value, Failure>;

export function succeed<Value>(value: Value): {
  readonly ok: true;
  readonly value: Value;
} {
  return { ok: true, value };
}

export function fail<Trouble>(failure: Trouble): {
  readonly ok: false;
  readonly failure: Trouble;
} {
  return { ok: false, failure };
}

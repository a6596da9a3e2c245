import type { FaultEffect } from "../sandbox/faults.ts";

/** `breaks`: the connection ends within the answer, and not before it. */
export type Fault = FaultEffect | { readonly breaks: FaultEffect };

/**
 * What the CRM and the network do with a request and its answer. Every case meets its fault twice: the
 * request over which the worker dies, and the next one of its kind, whose answer a living worker reads.
 *
 * A browser that loses a connection which it had used before, and has no answer yet, sends the request
 * again by itself, whatever its method, and the extension never hears of it. So a connection breaks in two
 * ways here: within the answer, which nobody repeats, and before it, where the browser's repeat gets through.
 */
export const FAULTS = {
  "no fault": null,
  "lost on the way": { breaks: "drop-before" },
  "lost on the way, repeated by the browser": "drop-before",
  "done, answer lost": { breaks: "commit-then-drop" },
  "done, answer lost, repeated by the browser": "commit-then-drop",
  "done 5 s later": { breaks: { lateCommitMs: 5_000 } },
  "done 20 s later": { breaks: { lateCommitMs: 20_000 } },
  "done 20 s later, repeated by the browser": { lateCommitMs: 20_000 },
  "done 55 s later": { breaks: { lateCommitMs: 55_000 } },
  "done, then 500": { status: 500, afterCommit: true },
  "done, then 503": { status: 503, afterCommit: true },
  "done, then a web page": "commit-then-html-200",
  "done, empty answer": "empty-200",
  "done, half an answer": "truncated-json",
  "done, answer without fields": "missing-fields",
  "done, answer for another id": "wrong-id",
  "done, answer of 11 MB": { bodyBytes: 11 * 1024 * 1024 },
  "done, answer nested 1000 deep": { deepJson: 1000 },
  "answer 3 s late": { delayMs: 3_000 },
  "429": { status: 429 },
  "429, in 2 s": { status: 429, retryAfter: 2 },
  "429, in 0 s": { status: 429, retryAfter: 0 },
  "500": { status: 500 },
  "502": { status: 502 },
  "503, in 1 s": { status: 503, retryAfter: 1 },
  "423 locked": { status: 423 },
  "web page in place of an answer": "html-200",
} as const satisfies Record<string, Fault | null>;

export type FaultName = keyof typeof FAULTS;

export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];

/**
 * Whether the browser's own repeat gets through. The extension hears of one good answer and cannot know of
 * the other request: what came of it is put right when the record is next looked at.
 */
export function isRepeatedByBrowser(fault: FaultName): boolean {
  return fault.endsWith("repeated by the browser");
}

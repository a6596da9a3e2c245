import type { ApiContext } from "./http.ts";
import { invalidInput, Refusal } from "./refusal.ts";

/** One item of a batch: what went well, or why not. */
export type ItemOutcome<Result = unknown> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly error: Readonly<Record<string, unknown>> };

export function checkBatchSize(count: number, max: number): void {
  if (count > max) {
    throw invalidInput(
      `The maximum number of inputs supported in a batch request is ${max}, got ${count}.`,
    );
  }
}

/** Runs one item; a refusal becomes the item's error and the others go on. */
export function attempt<Result>(
  context: Readonly<Record<string, readonly string[]>>,
  run: () => Result,
): ItemOutcome<Result> {
  try {
    return { ok: true, result: run() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { category, message, subCategory, errors } = error.body;
    return {
      ok: false,
      error: {
        status: "error",
        category: category ?? "VALIDATION_ERROR",
        ...(subCategory === undefined ? {} : { subCategory }),
        message,
        context,
        errors: errors ?? [],
        links: {},
      },
    };
  }
}

/**
 * The answer to a batch. Where some items failed the status is 207, or 200 with the same body when the
 * account is set so: a client must look at `numErrors` either way.
 */
export function batchResponse(
  c: ApiContext,
  items: readonly ItemOutcome[],
  statusWhenWhole: 200 | 201,
): Response {
  const { world } = c.var;
  const at = new Date(world.now()).toISOString();
  const errors = items.flatMap((item) => (item.ok ? [] : [item.error]));
  const body = {
    status: "COMPLETE",
    results: items.flatMap((item) => (item.ok ? [item.result] : [])),
    ...(errors.length === 0 ? {} : { numErrors: errors.length, errors }),
    requestedAt: at,
    startedAt: at,
    completedAt: at,
  };
  return c.json(body, errors.length === 0 ? statusWhenWhole : world.settings.batchPartialStatus);
}

import { useMutation } from "@tanstack/react-query";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { Failure, Result } from "#lib/domain/failure.ts";

/** How a request to the background went. `gone` is an extension that was updated under this page. */
export type RequestState<Value, Trouble = Failure | StorageFailure> =
  | { readonly type: "idle" | "running" | "gone" }
  | { readonly type: "done"; readonly value: Value }
  | { readonly type: "failed"; readonly failure: Trouble };

export interface Request<Value, Trouble = Failure | StorageFailure> {
  readonly state: RequestState<Value, Trouble>;
  readonly start: () => void;
  readonly forget: () => void;
}

/** One request at a time, with its outcome. `onDone` runs once when it worked. */
export function useRequest<Value, Trouble = Failure | StorageFailure>(
  ask: () => Promise<Result<Value, Trouble>>,
  onDone: (value: Value) => void = nothing,
): Request<Value, Trouble> {
  const mutation = useMutation({
    mutationFn: ask,
    networkMode: "always",
    onSuccess: (result) => {
      if (result.ok) onDone(result.value);
    },
  });
  return {
    state: toState(mutation),
    start: () => {
      if (!mutation.isPending) mutation.mutate();
    },
    forget: mutation.reset,
  };
}

function toState<Value, Trouble>(mutation: {
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly data: Result<Value, Trouble> | undefined;
}): RequestState<Value, Trouble> {
  if (mutation.isPending) return { type: "running" };
  if (mutation.isError) return { type: "gone" };
  if (mutation.data === undefined) return { type: "idle" };
  return mutation.data.ok
    ? { type: "done", value: mutation.data.value }
    : { type: "failed", failure: mutation.data.failure };
}

function nothing(): void {}

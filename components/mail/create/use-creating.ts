import { useMutation } from "@tanstack/react-query";
import type { Failure, Outcome } from "#lib/domain/failure.ts";
import type { CreatedPerson } from "#lib/domain/gateway.ts";

/** How the creation of a person goes. `gone`: the extension was updated under this page. */
export type Creating =
  | { readonly type: "idle" | "running" | "gone" }
  | { readonly type: "done"; readonly created: CreatedPerson }
  | { readonly type: "failed"; readonly failure: Failure };

/** One creation at a time: a second press while one runs does nothing. */
export function useCreating(create: () => Promise<Outcome<CreatedPerson>>): {
  readonly state: Creating;
  readonly start: () => void;
} {
  const mutation = useMutation({ mutationFn: create, networkMode: "always", retry: false });
  return {
    state: toState(mutation),
    start: () => {
      if (!mutation.isPending) mutation.mutate();
    },
  };
}

function toState(mutation: {
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly data: Outcome<CreatedPerson> | undefined;
}): Creating {
  if (mutation.isPending) return { type: "running" };
  if (mutation.isError) return { type: "gone" };
  if (mutation.data === undefined) return { type: "idle" };
  return mutation.data.ok
    ? { type: "done", created: mutation.data.value }
    : { type: "failed", failure: mutation.data.failure };
}

import { useMutation } from "@tanstack/react-query";
import { useHandrail } from "#components/data/handrail-context.tsx";
import {
  fetchPlaybook,
  type PlaybookResult,
  setPlaybookAddress,
} from "#lib/commands/playbook-commands.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { Failure } from "#lib/domain/failure.ts";
import { readPlaybookAddress } from "#lib/domain/playbook-address.ts";
import { useHostAccess } from "./host-access.ts";

/** How following an address goes. `gone` is an extension that was updated under this page. */
export type AddressState =
  | { readonly type: "idle" | "running" | "gone" | "left" }
  | { readonly type: "wrong"; readonly message: string }
  | { readonly type: "not-allowed"; readonly host: string }
  | { readonly type: "failed"; readonly failure: Failure | StorageFailure }
  | { readonly type: "checked"; readonly result: PlaybookResult };

export interface Address {
  readonly state: AddressState;
  /** Inside a click: the browser asks at no other time. */
  readonly follow: (typed: string) => void;
  readonly check: () => void;
  readonly leave: () => void;
  readonly forget: () => void;
}

/** Follows an address, asks it now, or gives it up; one thing at a time. `onChanged` when another one is kept. */
export function useAddress(onChanged: () => void): Address {
  const { deps } = useHandrail();
  const { allow } = useHostAccess();
  const { mutate, reset, isPending, isError, data } = useMutation({
    mutationFn: (work: () => Promise<AddressState>) => work(),
    networkMode: "always",
  });

  const check = async (): Promise<AddressState> => {
    const asked = await fetchPlaybook(deps);
    return asked.ok
      ? { type: "checked", result: asked.value.result }
      : { type: "failed", failure: asked.failure };
  };
  const set = async (address: string | null): Promise<AddressState | null> => {
    const kept = await setPlaybookAddress(deps, address);
    if (kept.ok) {
      onChanged();
      return null;
    }
    return kept.failure.type === "refused-address"
      ? { type: "wrong", message: kept.failure.message }
      : { type: "failed", failure: kept.failure };
  };
  const follow = async (typed: string): Promise<AddressState> => {
    const read = readPlaybookAddress(typed);
    if (!read.ok) return { type: "wrong", message: read.failure.message };
    const { address, host, pattern } = read.value;
    if (!(await allow([pattern]))) return { type: "not-allowed", host };
    return (await set(address)) ?? check();
  };
  const start = (work: () => Promise<AddressState>) => {
    if (!isPending) mutate(work);
  };
  return {
    state: stateOf({ isPending, isError, data }),
    follow: (typed) => start(() => follow(typed)),
    check: () => start(check),
    leave: () => start(async () => (await set(null)) ?? { type: "left" }),
    forget: reset,
  };
}

function stateOf(mutation: {
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly data: AddressState | undefined;
}): AddressState {
  if (mutation.isPending) return { type: "running" };
  if (mutation.isError) return { type: "gone" };
  return mutation.data ?? { type: "idle" };
}

import { useRef, useState } from "react";
import { performAction } from "#lib/commands/perform-action.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { ActionRefusal, HandoffAction } from "#lib/domain/handoff/action.ts";
import type { TypedText } from "#lib/domain/outbox.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { useHandrail } from "./handrail-context.tsx";
import { useScreen } from "./screen-store.ts";
import { useOwners } from "./use-live.ts";

export type ActionTrouble = (ActionRefusal & { readonly type: "refused" }) | StorageFailure;

export interface ActionRunner {
  /** Performs an action; answers whether it was kept. What stopped it is in `trouble`. */
  readonly run: (action: HandoffAction, typed: TypedText | null) => Promise<boolean>;
  readonly trouble: ActionTrouble | null;
  readonly clearTrouble: () => void;
  /** False until the page has vouched for this frame: buttons that change something wait for it. */
  readonly armed: boolean;
}

/** A press this soon after one that was kept belongs to it. */
const DOUBLE_PRESS_MS = 600;

/** Lets a panel do something to the record that it shows. Shows the receipt with its Undo. */
export function useAction(view: RecordView, connection: ConnectionRow): ActionRunner {
  const { deps, playbook } = useHandrail();
  const owners = useOwners(connection.id);
  const setScreen = useScreen((screen) => screen.set);
  const armed = useScreen((screen) => screen.paired);
  const [trouble, setTrouble] = useState<ActionTrouble | null>(null);

  // The second press of a double click meets a form that the first one has just emptied.
  const doneAt = useRef(Number.NEGATIVE_INFINITY);

  const run = async (action: HandoffAction, typed: TypedText | null): Promise<boolean> => {
    if (deps.now() - doneAt.current < DOUBLE_PRESS_MS) return false;
    const result = await performAction(deps, {
      action,
      typed,
      playbook,
      owners,
      snapshot: view.snapshot,
      pending: view.pending,
      person: connection.person,
      account: connection.account.id,
      server: connection.server,
    });
    if (!result.ok) {
      setTrouble(result.failure);
      return false;
    }
    doneAt.current = deps.now();
    setTrouble(null);
    setScreen({ receipt: result.value });
    return true;
  };

  return { run, trouble, clearTrouble: () => setTrouble(null), armed };
}

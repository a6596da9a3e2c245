import type { TypedText } from "../domain/outbox.ts";
import type { Playbook } from "../domain/playbook/schema.ts";
import type { Owner } from "../domain/snapshot.ts";
import type { RecordView } from "../store/record-store.ts";
import type { ConnectionRow } from "../store/rows.ts";
import type { CommandDeps } from "./deps.ts";
import { undoAction } from "./outbox-commands.ts";
import { type ActionReceipt, performAction, type RefusedAction } from "./perform-action.ts";
import type { StorageFailure } from "./storage-failure.ts";

/** One lead of several that are accepted together. */
export interface LeadToAccept {
  /** Names it among the others. */
  readonly id: string;
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly owners: readonly Owner[];
  /** Why they take it; empty for no reason. */
  readonly words: string;
  /** The form that the reason was typed into. */
  readonly typed: TypedText | null;
}

/** What became of each lead. */
export interface Acceptance {
  readonly id: string;
  readonly receipt: ActionReceipt | null;
  /** Why it was not accepted; null where it was. */
  readonly trouble: RefusedAction | StorageFailure | null;
}

/**
 * Accepts several leads, each by itself and with its own reason: one that is refused stops none of the others and
 * keeps its text.
 */
export async function acceptMany(
  deps: CommandDeps,
  playbook: Playbook,
  leads: readonly LeadToAccept[],
): Promise<readonly Acceptance[]> {
  const done: Acceptance[] = [];
  for (const { id, view, connection, owners, words, typed } of leads) {
    const result = await performAction(deps, {
      action: { type: "accept", ...(words.trim() === "" ? {} : { words }) },
      snapshot: view.snapshot,
      pending: view.pending,
      playbook,
      owners,
      person: connection.person,
      account: connection.account.id,
      server: connection.server,
      typed,
    });
    done.push(
      result.ok
        ? { id, receipt: result.value, trouble: null }
        : { id, receipt: null, trouble: result.failure },
    );
  }
  return done;
}

/** What became of taking several actions back. */
export interface Undone {
  /** Ids of the actions that were taken back: nothing of them was sent. */
  readonly undone: readonly string[];
  /** Ids of those for which it was too late. */
  readonly tooLate: readonly string[];
  /** Why one could not be taken back; null where nothing stood in the way. */
  readonly failure: StorageFailure | null;
}

/** Takes back what has not left yet, action by action; typed reasons come back into their forms. */
export async function undoMany(deps: CommandDeps, actionIds: readonly string[]): Promise<Undone> {
  const undone: string[] = [];
  const tooLate: string[] = [];
  for (const actionId of actionIds) {
    const result = await undoAction(deps, actionId);
    if (!result.ok) return { undone, tooLate, failure: result.failure };
    (result.value ? undone : tooLate).push(actionId);
  }
  return { undone, tooLate, failure: null };
}

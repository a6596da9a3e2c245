import { fail } from "../domain/failure.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../domain/handoff/action.ts";
import { planAction } from "../domain/handoff/plan-action.ts";
import type { NewOutboxEntry, TypedText } from "../domain/outbox.ts";
import type { Playbook } from "../domain/playbook/schema.ts";
import type { Owner, RecordSnapshot } from "../domain/snapshot.ts";
import { addEntries } from "../store/outbox-store.ts";
import { type CommandDeps, wakeWorker } from "./deps.ts";
import { keep, type Saved } from "./storage-failure.ts";

/** How long a write waits here before it leaves, so that Undo is a plain taking back. */
export const UNDO_WINDOW_MS = 10_000;

export interface PerformAction {
  readonly action: HandoffAction;
  /** The record as the person saw it, with everything pending laid over it. */
  readonly snapshot: RecordSnapshot;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  readonly person: { readonly ownerId: string; readonly name: string } | null;
  readonly account: string;
  /** The form that this action empties; Undo gives it back. */
  readonly typed: TypedText | null;
}

/** What the person sees of a write that was kept. */
export interface ActionReceipt {
  readonly actionId: string;
  readonly title: string;
  /** Epoch milliseconds until which Undo is certain to work. */
  readonly undoUntil: number;
}

/**
 * Does what a person asked: checks it against the playbook and the handoff's life, keeps every write
 * it needs in one strict transaction, and only then answers. The CRM is not waited for.
 */
export async function performAction(
  deps: CommandDeps,
  request: PerformAction,
): Promise<Saved<ActionReceipt, ActionRefusal & { readonly type: "refused" }>> {
  const now = deps.now();
  const planned = planAction({
    action: request.action,
    snapshot: request.snapshot,
    playbook: request.playbook,
    owners: request.owners,
    person: request.person,
    now: new Date(now).toISOString(),
    newId: deps.newId,
  });
  if (!planned.ok) return fail({ type: "refused", ...planned.failure });
  const actionId = deps.newId();
  const entries = toEntries(deps, request, planned.value, actionId, now);
  const kept = await keep(() =>
    addEntries(deps.store, entries, request.typed === null ? null : request.typed.draftId),
  );
  if (!kept.ok) return kept;
  wakeWorker(deps);
  return {
    ok: true,
    value: { actionId, title: planned.value.title, undoUntil: now + UNDO_WINDOW_MS },
  };
}

function toEntries(
  deps: CommandDeps,
  request: PerformAction,
  planned: PlannedAction,
  actionId: string,
  now: number,
): readonly NewOutboxEntry[] {
  const ids = planned.writes.map(() => deps.newId());
  return planned.writes.map((write, index) => ({
    id: ids[index] ?? deps.newId(),
    actionId,
    title: planned.title,
    record: request.snapshot.key,
    account: request.account,
    write,
    state: "pending",
    mayHaveHappened: false,
    dependsOn: index === 0 ? null : (ids[index - 1] ?? null),
    createdAt: now,
    notBefore: now + UNDO_WINDOW_MS,
    attempts: [],
    trouble: null,
    typed: index === 0 ? request.typed : null,
  }));
}

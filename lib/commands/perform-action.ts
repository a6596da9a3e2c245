import { fail, type Result, succeed } from "../domain/failure.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "../domain/handoff/action.ts";
import { planAction } from "../domain/handoff/plan-action.ts";
import {
  type NewOutboxEntry,
  type OutboxEntry,
  pendingEntry,
  type TypedText,
} from "../domain/outbox.ts";
import { applyPending } from "../domain/overlay.ts";
import type { Playbook } from "../domain/playbook/schema.ts";
import type { Owner, RecordSnapshot } from "../domain/snapshot.ts";
import { addEntries } from "../store/outbox-store.ts";
import { keepShipped } from "../store/playbook-sources.ts";
import { readPending } from "../store/record-store.ts";
import { type CommandDeps, wakeWorker } from "./deps.ts";
import { keep, type Saved } from "./storage-failure.ts";

/** How long a write waits here before it leaves, so that Undo is a plain taking back. */
export const UNDO_WINDOW_MS = 10_000;

/** The same press again within this time is a double click, or the same button in another tab. */
const DOUBLE_PRESS_MS = 1_500;

export interface PerformAction {
  readonly action: HandoffAction;
  /** The record as the person saw it, with everything pending laid over it. */
  readonly snapshot: RecordSnapshot;
  /** What was pending in that picture; whatever came since is taken into account. */
  readonly pending: readonly OutboxEntry[];
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  readonly person: { readonly ownerId: string; readonly name: string } | null;
  /** The account and the server that its writes are for: they go nowhere else (P13.1). */
  readonly account: string;
  readonly server: string;
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

export type RefusedAction = ActionRefusal & { readonly type: "refused" };

/**
 * Does what a person asked: checks it against the playbook and the handoff's life as they stand at this
 * moment, keeps every write it needs in the same strict transaction, and only then answers. The CRM is
 * not waited for. Pressing twice, or in two tabs at once, does it once.
 */
export async function performAction(
  deps: CommandDeps,
  request: PerformAction,
): Promise<Saved<ActionReceipt, RefusedAction>> {
  const { ops } = deps.store;
  const kept = await keep(() =>
    ops.transaction("rw", ops.outbox, ops.drafts, ops.aliases, () => checkAndKeep(deps, request)),
  );
  if (!kept.ok) return kept;
  if (kept.value.ok) {
    wakeWorker(deps);
    // The action is safe by now; a version that cannot be kept as well is no reason to take it back.
    void keep(() => keepShipped(deps.store, request.playbook, deps.now()));
  }
  return kept.value;
}

/** Runs inside the transaction: nobody can change the outbox between the check and the keeping. */
async function checkAndKeep(
  deps: CommandDeps,
  request: PerformAction,
): Promise<Result<ActionReceipt, RefusedAction>> {
  const now = deps.now();
  const waiting = await readPending(deps.store, request.snapshot.key);
  // What was pressed is what was on the screen; whether it may be done is decided on what is there now.
  const asSeen = plan(deps, request, [], now);
  const planned = plan(deps, request, waiting, now);
  const twin = asSeen.ok ? findTwin(waiting, asSeen.value.title, request.typed, now) : null;
  if (twin !== null) {
    return succeed({ actionId: twin.actionId, title: twin.title, undoUntil: twin.notBefore });
  }
  if (!planned.ok) return fail({ type: "refused", ...planned.failure });
  const actionId = deps.newId();
  const entries = toEntries(deps, request, planned.value, actionId, now);
  await addEntries(deps.store, entries, request.typed === null ? null : request.typed.draftId);
  return succeed({ actionId, title: planned.value.title, undoUntil: now + UNDO_WINDOW_MS });
}

function plan(
  deps: CommandDeps,
  request: PerformAction,
  waiting: readonly OutboxEntry[],
  now: number,
): Result<PlannedAction, ActionRefusal> {
  const seen = new Set(request.pending.map((entry) => entry.id));
  const unseen = waiting.filter((entry) => !seen.has(entry.id));
  return planAction({
    action: request.action,
    snapshot: applyPending(request.snapshot, unseen),
    playbook: request.playbook,
    owners: request.owners,
    person: request.person,
    now: new Date(now).toISOString(),
    newId: deps.newId,
  });
}

/** The action that this press repeats: the same words about the same record, a moment ago, not sent yet. */
function findTwin(
  waiting: readonly OutboxEntry[],
  title: string,
  typed: TypedText | null,
  now: number,
): OutboxEntry | null {
  const text = JSON.stringify(typed);
  return (
    waiting.find(
      (entry) =>
        entry.dependsOn === null &&
        entry.title === title &&
        entry.attempts.length === 0 &&
        Math.abs(now - entry.createdAt) < DOUBLE_PRESS_MS &&
        JSON.stringify(entry.typed) === text,
    ) ?? null
  );
}

function toEntries(
  deps: CommandDeps,
  request: PerformAction,
  planned: PlannedAction,
  actionId: string,
  now: number,
): readonly NewOutboxEntry[] {
  const ids = planned.writes.map(() => deps.newId());
  return planned.writes.map((write, index) =>
    pendingEntry({
      id: ids[index] ?? deps.newId(),
      actionId,
      title: planned.title,
      record: request.snapshot.key,
      account: request.account,
      server: request.server,
      write,
      dependsOn: index === 0 ? null : (ids[index - 1] ?? null),
      createdAt: now,
      notBefore: now + UNDO_WINDOW_MS,
      typed: index === 0 ? request.typed : null,
    }),
  );
}

import { clockFactsOf } from "../domain/clock/clock-facts.ts";
import { createClocks } from "../domain/clock/clocks.ts";
import { toCrmTime } from "../domain/clock/crm-time.ts";
import type { Connection } from "../domain/connection.ts";
import { escalationId } from "../domain/escalation/escalation-id.ts";
import { findNextOwner } from "../domain/escalation/find-next-owner.ts";
import { missOf } from "../domain/escalation/miss-of.ts";
import type { PlannedAction } from "../domain/handoff/action.ts";
import { planEscalate } from "../domain/handoff/actions/escalate.ts";
import { createPlanContext } from "../domain/handoff/plan-context.ts";
import { type NewOutboxEntry, pendingEntry } from "../domain/outbox.ts";
import { applyPending } from "../domain/overlay.ts";
import type { Playbook } from "../domain/playbook/schema.ts";
import type { Assignment } from "../domain/routing/route.ts";
import type { Owner, RecordSnapshot } from "../domain/snapshot.ts";
import type { Store } from "../store/databases.ts";
import { addEntries } from "../store/outbox-store.ts";
import { readPending } from "../store/record-store.ts";
import { keep } from "./storage-failure.ts";

export interface EscalateDeps {
  readonly store: Store;
  /** Has what waits sent. */
  readonly wake: () => void;
}

export interface EscalateMissed {
  /** The record as the CRM has shown it just now, with its touches: what the cache says is no reason to act. */
  readonly snapshot: RecordSnapshot;
  readonly connection: Pick<Connection, "account" | "server">;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  /** Who got which lead lately, for turns. */
  readonly assignments: readonly Assignment[];
  /** Epoch milliseconds, on this device's clock. */
  readonly now: number;
  /** How far the CRM's clock is ahead of it: whether a time is over is said by the CRM's. */
  readonly clockOffset: number;
}

/**
 * `done`: it waits in the outbox. `not-missed`: the CRM knows of an answer, or the time is not over.
 * `already`: this browser has asked for it before. `no-step`: the playbook names nothing for this miss.
 * `refused`: the handoff's life does not allow it, or the browser could not keep it. `refused-by-crm`: this
 * browser has asked for it lately, and the CRM did not allow it.
 */
export type Escalated =
  | "done"
  | "not-missed"
  | "already"
  | "no-step"
  | "refused"
  | "refused-by-crm";

/**
 * Does what the playbook says about a missed time, in one strict transaction and without a time to undo:
 * nobody has pressed anything. Asked twice, or in two contexts at once, it does it once; that other browsers
 * ask for the same is seen to where it is written (P3.12, P7.6, P7.7).
 */
export async function escalateMissed(
  deps: EscalateDeps,
  request: EscalateMissed,
): Promise<Escalated> {
  const { ops } = deps.store;
  const kept = await keep(() =>
    ops.transaction("rw", [ops.outbox, ops.drafts, ops.aliases, ops.sent], () =>
      checkAndKeep(deps.store, request),
    ),
  );
  if (!kept.ok) return "refused";
  if (kept.value === "done") deps.wake();
  return kept.value;
}

/** Runs inside the transaction: nobody can change the outbox between the check and the keeping. */
async function checkAndKeep(store: Store, request: EscalateMissed): Promise<Escalated> {
  const { playbook, owners } = request;
  const now = toCrmTime(request, request.now);
  const id = entryIdOf(request.snapshot);
  const asked = await findAsked(store, id);
  if (asked !== null) return asked;
  const pending = await readPending(store, request.snapshot.key);
  const snapshot = applyPending(request.snapshot, pending);
  const facts = clockFactsOf(snapshot);
  const clocks = createClocks({ playbook, owners });
  const miss = missOf(facts, clocks.of(facts, now), playbook);
  if (typeof miss === "string") return miss;
  const context = createPlanContext({
    snapshot,
    playbook,
    owners,
    person: null,
    now: new Date(now).toISOString(),
    newId: () => escalationId(facts),
  });
  const next = findNextOwner(miss, { ...request, snapshot, now });
  const planned = planEscalate(context, clocks, miss, next);
  if (!planned.ok) return "refused";
  await addEntries(store, toEntries(request, planned.value, id), null);
  return "done";
}

/** The same in every context of this browser: an id is there once. */
function entryIdOf(snapshot: RecordSnapshot): string {
  return `${escalationId(clockFactsOf(snapshot))}/${snapshot.key.recordId}`;
}

/**
 * Whether it waits here, or was sent or refused lately (P7.9). What was overtaken may be asked for anew, which is
 * what null says.
 */
async function findAsked({ ops }: Store, id: string): Promise<"already" | "refused-by-crm" | null> {
  if ((await ops.outbox.where("id").equals(id).count()) > 0) return "already";
  const sent = await ops.sent.get(id);
  if (sent === undefined || sent.overtaken === true) return null;
  return sent.refused === undefined ? "already" : "refused-by-crm";
}

function toEntries(
  { snapshot, connection, now }: EscalateMissed,
  { title, writes }: PlannedAction,
  id: string,
): readonly NewOutboxEntry[] {
  const ids = writes.map((_, index) => (index === 0 ? id : `${id}/${index}`));
  return writes.map((write, index) =>
    pendingEntry({
      id: ids[index] ?? id,
      actionId: id,
      title,
      record: snapshot.key,
      account: connection.account.id,
      server: connection.server,
      write,
      dependsOn: ids[index - 1] ?? null,
      createdAt: now,
      notBefore: now,
      typed: null,
    }),
  );
}

import type { FieldConflict } from "../domain/failure.ts";
import { fieldLabel, HANDOFF_FIELDS, isHandoffField } from "../domain/handoff-field.ts";
import type { LogEvent } from "../domain/log.ts";
import type { OutboxEntry } from "../domain/outbox.ts";
import type { RecordKey } from "../domain/record.ts";
import type { PatchWrite } from "../domain/write.ts";
import { rebaseLater } from "../store/rebase-later.ts";
import type { OutboxRow } from "../store/rows.ts";
import { type CommandDeps, wakeWorker } from "./deps.ts";
import { keep, type Saved } from "./storage-failure.ts";

export type Choice =
  | { readonly type: "yours" }
  | { readonly type: "theirs" }
  /** A third text in place of both; an empty one empties the field. */
  | { readonly type: "edit"; readonly text: string };

export interface ResolveConflict {
  /** As it was on the screen, as `seen`. */
  readonly entry: Pick<OutboxEntry, "id" | "record">;
  /** What the person has not seen is not decided. */
  readonly seen: FieldConflict;
  readonly choice: Choice;
  /** Where the third text was typed: cleared with the decision. */
  readonly draftId: string;
}

/** `already-decided`: here or in another tab. `changed-again`: the values are others by now, to be looked at first. */
export type Resolution = "decided" | "already-decided" | "changed-again";

/**
 * Decides one contested field of a write (P7.2), in one strict transaction. The value that was chosen
 * takes the field, and theirs becomes its base: ours is sent unless somebody changes the field once
 * more, theirs is shown at once and not sent again. The value that lost goes into the handoff's log with
 * the same write, where everybody can read and copy it. The write leaves when all its contested fields
 * are decided; each decision is on disk before that.
 */
export async function resolveConflict(
  deps: CommandDeps,
  request: ResolveConflict,
): Promise<Saved<Resolution>> {
  const { ops } = deps.store;
  const kept = await keep(async () => {
    const words = await lostInWords(deps, request);
    return ops.transaction("rw", ops.outbox, ops.drafts, ops.connections, () =>
      decide(deps, request, words),
    );
  });
  if (kept.ok && kept.value === "decided") wakeWorker(deps);
  return kept;
}

async function decide(
  deps: CommandDeps,
  { entry, seen, choice, draftId }: ResolveConflict,
  words: readonly string[],
): Promise<Resolution> {
  const { ops } = deps.store;
  const row = await ops.outbox.where("id").equals(entry.id).first();
  const open = openConflicts(row);
  const conflict = open.find(({ field }) => field === seen.field);
  if (row?.write.kind !== "patch" || conflict === undefined) return "already-decided";
  if (conflict.theirs !== seen.theirs || conflict.mine !== seen.mine) return "changed-again";
  const { connectionId } = entry.record;
  const by = (await ops.connections.get(connectionId))?.person?.ownerId ?? null;
  const id = deps.newId();
  const at = new Date(deps.now()).toISOString();
  const events = words.map((part, index): LogEvent => {
    return { id: index === 0 ? id : `${id}-${index + 1}`, at, by, type: "decided", words: part };
  });
  const rest = open.filter((it) => it !== conflict);
  await ops.outbox.put({
    ...row,
    write: withDecision(row.write, conflict, choice, events),
    notBefore: deps.now(),
    ...(rest.length === 0
      ? { state: "pending", trouble: null }
      : { state: "attention", trouble: { type: "conflict", fields: rest } }),
  });
  // Where theirs was chosen, a later value of ours is a question of its own.
  if (choice.type === "edit") {
    const chosen = { [conflict.field]: chosenValue(choice, conflict) };
    await rebaseLater(deps.store, row, { ...row.write.fields, ...chosen });
  }
  await ops.drafts.where("draftId").equals(draftId).delete();
  return "decided";
}

/** The fields of an entry that a person has to decide. */
function openConflicts(row: OutboxRow | undefined): readonly FieldConflict[] {
  return row?.state === "attention" && row.trouble?.type === "conflict" ? row.trouble.fields : [];
}

function withDecision(
  write: PatchWrite,
  { field, theirs, mine }: FieldConflict,
  choice: Choice,
  events: readonly LogEvent[],
): PatchWrite {
  return {
    ...write,
    fields: { ...write.fields, [field]: chosenValue(choice, { theirs, mine }) },
    base: { ...write.base, [field]: theirs },
    events: [...write.events, ...events],
  };
}

function chosenValue(
  choice: Choice,
  { theirs, mine }: Pick<FieldConflict, "theirs" | "mine">,
): string | null {
  switch (choice.type) {
    case "yours":
      return mine;
    case "theirs":
      return theirs;
    case "edit":
      return choice.text === "" ? null : choice.text;
  }
}

/** One event of the log takes up to 2,000 UTF-16 units; a code point takes up to two. */
const EVENT_WORDS = /[\s\S]{1,1000}/gu;

/** The value that lost, as the log's words, in as many events as it needs; none when nothing is lost. */
async function lostInWords(
  deps: CommandDeps,
  { entry, seen, choice }: ResolveConflict,
): Promise<readonly string[]> {
  const lost = choice.type === "theirs" ? seen.mine : seen.theirs;
  if (lost === chosenValue(choice, seen)) return [];
  const side = choice.type === "theirs" ? "Kept theirs; ours was" : "Kept ours; theirs was";
  const value =
    lost === null ? "(empty)" : await valueInWords(deps, entry.record, seen.field, lost);
  return `${fieldLabel(seen.field)}. ${side}: ${value}`.match(EVENT_WORDS) ?? [];
}

/** People by name, where the name is known here. */
async function valueInWords(
  { store }: CommandDeps,
  { connectionId }: RecordKey,
  field: string,
  value: string,
): Promise<string> {
  if (!isHandoffField(field) || HANDOFF_FIELDS[field].kind !== "owner") return value;
  return (await store.cache.owners.get(`${connectionId}/${value}`))?.name ?? value;
}

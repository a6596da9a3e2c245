import type { CommandDeps } from "#lib/commands/deps.ts";
import { discardEntry, sendNow, undoAction } from "#lib/commands/outbox-commands.ts";
import { resolveConflict } from "#lib/commands/resolve-conflict.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import type { NewOutboxEntry } from "#lib/domain/outbox.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { readRecord } from "#lib/store/record-store.ts";
import { newEntry, personKey } from "../support/fakes/entries.ts";
import type { Ask } from "./race-plan.ts";

/** What became of an ask, as the person was told. `unclear`: discarded after a try that may have happened. */
export type Fate = "kept" | "undone" | "discarded" | "unclear";

/** One write that the person asked for, and what they were told of it. */
export interface Asked {
  readonly id: string;
  readonly actionId: string;
  readonly record: string;
  /** The marker of a note, the event of a patch. */
  readonly sign: string;
  readonly fields: HandoffValues;
  fate: Fate;
}

/** How the values begin that colleagues write. */
export const COLLEAGUE = "colleague";

const UNDO_WINDOW_MS = 10_000;

/** A person in a tab: every command is the real one, in one go. */
export interface Person {
  readonly asked: readonly Asked[];
  readonly ask: (ask: Ask) => Promise<void>;
  readonly undo: (index: number) => Promise<void>;
  readonly discard: (index: number) => Promise<void>;
  readonly sendNow: (index: number | null) => Promise<void>;
  /** Takes one's own value wherever a colleague's stands against it; with `any` whatever stands against it. */
  readonly resolveAll: (any: boolean) => Promise<void>;
}

export function createPerson(getDeps: () => CommandDeps): Person {
  const asked: Asked[] = [];
  const actionOf = (index: number): string => `action-${index % Math.max(1, asked.length)}`;

  const setFate = (ids: ReadonlySet<string>, fate: Fate): void => {
    for (const it of asked) if (ids.has(it.id)) it.fate = fate;
  };

  return {
    asked,
    ask: async (ask) => {
      const deps = getDeps();
      const now = deps.now();
      const actionId = `action-${new Set(asked.map((it) => it.actionId)).size}`;
      const key = personKey(ask.record);
      const shown = (await readRecord(deps.store, key))?.snapshot.handoff ?? {};
      const common = {
        actionId,
        record: key,
        createdAt: now,
        notBefore: ask.isUndoable ? now + UNDO_WINDOW_MS : now,
      };
      const patch = { ...common, id: `${actionId}/patch` };
      const note = { ...common, id: `${actionId}/note` };
      const fields = { [ask.field]: actionId };
      const entries: NewOutboxEntry[] = [];
      if (ask.kind !== "note") {
        const at = new Date(now).toISOString();
        const event = { id: patch.id, at, by: null, type: "accepted" } as const;
        const base = { [ask.field]: shown[ask.field] ?? null };
        entries.push(
          newEntry({ ...patch, write: { kind: "patch", fields, base, events: [event] } }),
        );
      }
      if (ask.kind !== "patch") {
        const dependsOn = entries[0]?.id ?? null;
        const at = new Date(now).toISOString();
        const it = { kind: "timeline-note", text: "Accepted.", marker: note.id, at } as const;
        entries.push(newEntry({ ...note, dependsOn, write: { ...it, ownerId: null } }));
      }
      await addEntries(deps.store, entries, null);
      for (const { id, write } of entries) {
        const sets = write.kind === "patch" ? fields : {};
        asked.push({ id, actionId, record: ask.record, sign: id, fields: sets, fate: "kept" });
      }
    },

    undo: async (index) => {
      const actionId = actionOf(index);
      const undone = await undoAction(getDeps(), actionId);
      if (!undone.ok || !undone.value) return;
      setFate(
        new Set(asked.filter((it) => it.actionId === actionId).map(({ id }) => id)),
        "undone",
      );
    },

    discard: async (index) => {
      const deps = getDeps();
      const { outbox } = deps.store.ops;
      const before = await outbox.where("actionId").equals(actionOf(index)).sortBy("seq");
      const [first] = before;
      if (first === undefined) return;
      const discarded = await discardEntry(deps, first.id);
      if (!discarded.ok || !discarded.value) return;
      for (const it of before) setFate(new Set([it.id]), it.doubtful ? "unclear" : "discarded");
    },

    sendNow: async (index) => {
      await sendNow(getDeps(), index === null ? null : actionOf(index));
    },

    resolveAll: async (any) => {
      const deps = getDeps();
      const stuck = await deps.store.ops.outbox.where("state").equals("attention").toArray();
      for (const entry of stuck) {
        const seen = entry.trouble?.type === "conflict" ? entry.trouble.fields[0] : undefined;
        const isContested = any || seen?.theirs?.startsWith(COLLEAGUE) === true;
        if (seen === undefined || !isContested) continue;
        const choice = { type: "yours" } as const;
        await resolveConflict(deps, { entry, seen, choice, draftId: "" });
      }
    },
  };
}

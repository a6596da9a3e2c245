import { type CommandDeps, wakeWorker } from "#lib/commands/deps.ts";
import { discardEntry, retryEntry, sendNow, undoAction } from "#lib/commands/outbox-commands.ts";
import { UNDO_WINDOW_MS } from "#lib/commands/perform-action.ts";
import { resolveConflict } from "#lib/commands/resolve-conflict.ts";
import { keep } from "#lib/commands/storage-failure.ts";
import { succeed } from "#lib/domain/failure.ts";
import type { HandoffField, HandoffValues } from "#lib/domain/handoff-field.ts";
import { type OutboxEntry, pendingEntry } from "#lib/domain/outbox.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { readRecord } from "#lib/store/record-store.ts";
import { type Asked, type AskedDeps, askForMiss, askForNote, askForPatch } from "./asked.ts";
import type { Cloud } from "./clouds.ts";
import type { Device } from "./device.ts";
import { type Model, seenAs } from "./model.ts";
import { TABS } from "./steps.ts";

/** The person at the device, with two tabs that show what they showed when somebody last looked. */
export interface Person {
  /** Whether a command has told the worker, since this was last asked, that something waits. */
  readonly takeWake: () => boolean;
  readonly look: (tab: number) => Promise<void>;
  readonly edit: (
    tab: number,
    record: number,
    fields: readonly HandoffField[],
    withNote: boolean,
  ) => Promise<void>;
  readonly note: (tab: number, record: number) => Promise<void>;
  /** The browser, without anybody pressing anything. */
  readonly miss: (record: number, field: HandoffField) => Promise<void>;
  readonly undo: (nth: number) => Promise<void>;
  readonly sendNow: (nth: number) => Promise<void>;
  readonly decide: (nth: number, choice: "yours" | "theirs") => Promise<void>;
  readonly discard: (nth: number) => Promise<void>;
}

export interface PersonDeps {
  readonly device: Device;
  readonly model: Model;
  /** By number of the record: the account that it is in, and its first id there. */
  readonly records: readonly { readonly cloud: Cloud; readonly key: RecordKey }[];
}

export function createPerson({ device, model, records }: PersonDeps): Person {
  const { store, time, newId } = device;
  const deps: CommandDeps = {
    store,
    now: time.deviceNow,
    newId,
    ask: async (type) => {
      hasWoken ||= type === "drain";
      return succeed(null) as never;
    },
  };
  let hasWoken = false;
  const tabs: (HandoffValues | null)[][] = Array.from({ length: TABS }, () => []);
  const askingAbout = (index: number): AskedDeps => ({
    model,
    newId,
    at: () => new Date(time.deviceNow()).toISOString(),
    by: records[index]?.cloud.owner ?? null,
  });

  const look = async (tab: number): Promise<void> => {
    for (const [index, { key }] of records.entries()) {
      const view = await readRecord(store, key);
      const shown = tabs[tab];
      // What is not kept any more stays on the screen of a tab that shows it.
      if (shown !== undefined && view !== null) shown[index] = view.snapshot.handoff;
    }
  };

  /** Saves an action: each of its writes waits for the one before. The model learns what the person is told. */
  const save = async (index: number, asked: readonly Asked[]): Promise<void> => {
    const place = records[index];
    if (place === undefined) return;
    const own = { actionId: newId(), account: place.cloud.accountId, record: place.key };
    const entries = asked.map(({ id, write }, at) =>
      pendingEntry({
        ...own,
        id,
        title: `Write ${id}`,
        server: place.cloud.server,
        write,
        dependsOn: asked[at - 1]?.id ?? null,
        createdAt: time.deviceNow(),
        notBefore: time.deviceNow() + UNDO_WINDOW_MS,
        typed: null,
      }),
    );
    const saved = await keep(() => addEntries(store, entries, null));
    if (!saved.ok) return;
    wakeWorker(deps);
    for (const { write, ...known } of asked) {
      model.entries.push({ ...own, ...known, given: new Map() });
      for (const [field, value] of Object.entries(write.kind === "patch" ? write.base : {})) {
        if (value !== null) model.seen.add(seenAs(field, value));
      }
    }
  };

  const waiting = (): Promise<readonly OutboxEntry[]> => store.ops.outbox.orderBy("seq").toArray();
  const nthOf = <Item>(items: readonly Item[], nth: number): Item | undefined =>
    items[nth % Math.max(1, items.length)];
  const needingAttention = async (nth: number): Promise<OutboxEntry | undefined> =>
    nthOf(
      (await waiting()).filter(({ state }) => state === "attention"),
      nth,
    );
  const takenFrom = async (before: readonly OutboxEntry[]): Promise<readonly string[]> => {
    const left = new Set((await waiting()).map(({ id }) => id));
    const gone = before.map(({ id }) => id).filter((id) => !left.has(id));
    for (const id of gone) model.takenBack.add(id);
    return gone;
  };

  return {
    takeWake: () => {
      const wasWoken = hasWoken;
      hasWoken = false;
      return wasWoken;
    },
    look,
    edit: async (tab, record, fields, withNote) => {
      const shown = tabs[tab]?.[record] ?? {};
      const asking = askingAbout(record);
      const patch = askForPatch(asking, fields, shown);
      await save(record, withNote ? [patch, askForNote(asking)] : [patch]);
      await look(tab);
    },
    note: async (tab, record) => {
      await save(record, [askForNote(askingAbout(record))]);
      await look(tab);
    },
    miss: async (record, field) => {
      const place = records[record];
      const view = place === undefined ? null : await readRecord(store, place.key);
      if (place === undefined || view === null) return;
      const { id, writes } = askForMiss(askingAbout(record), field, view.snapshot.handoff);
      const now = time.deviceNow();
      const entries = writes.map((write, at) =>
        pendingEntry({
          id: `${id}/${at}`,
          actionId: id,
          title: "Answer time missed",
          record: place.key,
          account: place.cloud.accountId,
          server: place.cloud.server,
          write,
          dependsOn: at === 0 ? null : `${id}/${at - 1}`,
          createdAt: now,
          notBefore: now,
          typed: null,
        }),
      );
      const saved = await keep(() => addEntries(store, entries, null));
      if (!saved.ok) return;
      model.markers.push({
        marker: writes[1].marker,
        record: place.key,
        account: place.cloud.accountId,
      });
      wakeWorker(deps);
    },
    undo: async (nth) => {
      const before = await waiting();
      const entry = nthOf(before, nth);
      if (entry === undefined) return;
      await undoAction(deps, entry.actionId);
      for (const id of await takenFrom(before)) model.undone.add(id);
    },
    sendNow: async (nth) => {
      const entry = nthOf(await waiting(), nth);
      if (entry === undefined) return;
      if (entry.state === "sending") model.isHasty = true;
      await sendNow(deps, entry.actionId);
    },
    decide: async (nth, choice) => {
      const entry = await needingAttention(nth);
      if (entry?.trouble?.type !== "conflict") {
        if (entry !== undefined) await retryEntry(deps, entry.id);
        return;
      }
      for (const seen of entry.trouble.fields) {
        if (seen.theirs !== null) model.seen.add(seenAs(seen.field, seen.theirs));
        await resolveConflict(deps, { entry, seen, choice: { type: choice }, draftId: "" });
        const own = model.entries.find(({ id }) => id === entry.id);
        if (choice === "theirs") own?.given.set(seen.field, seen.theirs);
      }
    },
    discard: async (nth) => {
      const before = await waiting();
      const entry = await needingAttention(nth);
      if (entry === undefined) return;
      await discardEntry(deps, entry.id);
      await takenFrom(before);
    },
  };
}

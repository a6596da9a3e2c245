import type { HandoffField, HandoffValues } from "#lib/domain/handoff-field.ts";
import type { PatchWrite, TaskWrite, Write } from "#lib/domain/write.ts";
import type { Acknowledged, Model } from "./model.ts";

/** One write as the person asks for it. Every value and every marker is used once. */
export interface Asked extends Pick<Acknowledged, "id" | "fields" | "eventId" | "marker"> {
  readonly write: Write;
}

export interface AskedDeps {
  readonly model: Model;
  readonly newId: () => string;
  /** ISO 8601, by the device's clock. */
  readonly at: () => string;
  /** The person who asks, as the record's CRM knows them. */
  readonly by: string | null;
}

/** Sets fields that show what `shown` says. */
export function askForPatch(
  { model, newId, at, by }: AskedDeps,
  names: readonly HandoffField[],
  shown: HandoffValues,
): Asked {
  const [id, eventId] = [newId(), newId()];
  const fields = Object.fromEntries(names.map((name) => [name, `mine ${nextValue(model)}`]));
  const base = Object.fromEntries(names.map((name) => [name, shown[name] ?? null]));
  const event = { id: eventId, at: at(), by, type: "touched" } as const;
  return {
    id,
    fields,
    eventId,
    marker: null,
    write: { kind: "patch", fields, base, events: [event] },
  };
}

export function askForNote({ model, newId, at, by }: AskedDeps): Asked {
  const marker = `HR-${nextValue(model)}`;
  const text = `Note ${marker}.`;
  const write = { kind: "timeline-note", text, marker, at: at(), ownerId: by } as const;
  return { id: newId(), fields: {}, eventId: null, marker, write };
}

/** What follows from a missed time: a patch and a task. Nobody presses it, so that nobody is told "Saved". */
export interface Missed {
  readonly id: string;
  readonly writes: readonly [PatchWrite, TaskWrite];
}

/** Written only while the field holds what is shown; it sets another one, which no person does. */
export function askForMiss(
  { model, newId, at }: AskedDeps,
  field: HandoffField,
  shown: HandoffValues,
): Missed {
  const value = nextValue(model);
  const id = `${MISSED}${value}`;
  const event = { id: newId(), at: at(), by: null, type: "escalated" } as const;
  const patch: PatchWrite = {
    kind: "patch",
    fields: { noteNextStep: `missed ${value}` },
    base: { noteNextStep: shown.noteNextStep ?? null },
    events: [event],
    onlyWhile: { [field]: shown[field] ?? null },
  };
  const marker = `HR-${id}`;
  const text = "No answer by Mon 23 Nov, 18:00 (Riyadh).";
  const task = {
    kind: "task",
    title: "Overdue",
    text,
    marker,
    dueAt: at(),
    ownerId: null,
  } as const;
  return { id, writes: [patch, task] };
}

/** How the entries begin that nobody has pressed. */
export const MISSED = "miss";

export function nextValue(model: Model): number {
  model.values += 1;
  return model.values;
}

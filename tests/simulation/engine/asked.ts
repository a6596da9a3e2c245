import type { HandoffField, HandoffValues } from "#lib/domain/handoff-field.ts";
import type { Write } from "#lib/domain/write.ts";
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

export function nextValue(model: Model): number {
  model.values += 1;
  return model.values;
}

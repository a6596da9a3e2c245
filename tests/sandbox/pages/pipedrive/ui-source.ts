import { FIELD_KIND, updateRecord } from "../../pipedrive/records.ts";
import { ADMIN_ID } from "../../pipedrive/settings.ts";
import { nextId, type RecordType, type StoredRecord, type World } from "../../pipedrive/state.ts";
import type { UiSource } from "../ui-source.ts";
import type { UiListRow } from "../ui-types.ts";
import { nameOf, organizationOf, ownerName, textOf, toUiRecord } from "./ui-record.ts";

const TYPES: Readonly<Record<string, RecordType>> = {
  lead: "leads",
  person: "persons",
  organization: "organizations",
  deal: "deals",
};

export function pipedriveUiSource(world: World): UiSource {
  const recordsOf = (kind: string) => world.state.records[TYPES[kind] ?? "leads"];
  const known = (kind: string, id: string): StoredRecord => {
    const record = recordsOf(kind).get(id);
    if (record === undefined) throw new Error(`There is no ${kind} ${id}.`);
    return record;
  };
  return {
    list: (kind) =>
      [...recordsOf(kind).values()]
        .filter((record) => !record.isDeleted)
        .map((record) => toRow(world, record)),
    record: (kind, id) => {
      const record = recordsOf(kind).get(id);
      return record === undefined ? null : toUiRecord(world, kind, record);
    },
    edit: (kind, id, name, value) => {
      const record = known(kind, id);
      const custom = world.state.fields[FIELD_KIND[record.type]].some(({ code }) => code === name);
      const values = { [name]: value === "" ? null : value };
      const change = custom ? { custom: values } : { own: values };
      updateRecord(world, record, change, { userId: ADMIN_ID, source: "app" });
    },
    addNote: (kind, id, body) => {
      const about = known(kind, id);
      const noteId = nextId(world.state);
      const at = world.now();
      world.state.notes.set(noteId, {
        id: noteId,
        userId: ADMIN_ID,
        addedAt: at,
        updatedAt: at,
        content: `<p>${body.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`,
        isActive: true,
        of: { [`${kind === "organization" ? "org" : kind}_id`]: about.id },
      });
      return String(noteId);
    },
  };
}

function toRow(world: World, record: StoredRecord): UiListRow {
  const person = world.state.records.persons.get(textOf(record, "person_id") ?? "");
  return {
    id: record.id,
    name: nameOf(record),
    email: emailOf(person ?? record),
    company: organizationOf(world, record),
    owner: ownerName(world, textOf(record, "owner_id")),
    stage: textOf(record, "status"),
    changedAt: new Date(record.updatedAt).toISOString(),
  };
}

function emailOf(record: StoredRecord): string | null {
  const emails = record.own.get("emails");
  const [first] = Array.isArray(emails) ? emails : [];
  const value: unknown =
    typeof first === "object" && first !== null ? Reflect.get(first, "value") : null;
  return typeof value === "string" ? value : null;
}

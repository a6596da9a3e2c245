import { associationTypesBetween } from "../../hubspot/association-types.ts";
import type { ObjectTypeName } from "../../hubspot/object-types.ts";
import { toObjectType } from "../../hubspot/object-types.ts";
import { create, update } from "../../hubspot/operations.ts";
import type { Author } from "../../hubspot/records.ts";
import { findRecord } from "../../hubspot/records.ts";
import type { StoredRecord, World } from "../../hubspot/state.ts";
import { toStamp } from "../../hubspot/values.ts";
import type { UiSource } from "../ui-source.ts";
import type { UiListRow } from "../ui-types.ts";
import { ownerName, titleOf, toUiRecord } from "./ui-record.ts";

/** A colleague who works in the CRM itself. */
const COLLEAGUE: Author = {
  sourceType: "CRM_UI",
  sourceId: "userId:7001",
  sourceLabel: null,
  userId: 7001,
  request: null,
};

export function hubspotUiSource(world: World): UiSource {
  const find = (kind: string, id: string) => findRecord(world, typeOf(kind), id);
  const known = (kind: string, id: string): StoredRecord => {
    const record = find(kind, id);
    if (record === null) throw new Error(`There is no ${kind} ${id}.`);
    return record;
  };
  return {
    list: (kind) =>
      [...world.state.records[typeOf(kind)].values()]
        .filter((record) => record.archivedAt === null)
        .map((record) => toRow(world, record)),
    record: (kind, id) => {
      const record = find(kind, id);
      return record === null ? null : toUiRecord(world, record, id);
    },
    edit: (kind, id, name, value) => {
      update(world, known(kind, id), { [name]: value }, COLLEAGUE);
    },
    addNote: (kind, id, body) => {
      const about = known(kind, id);
      const typeIds = associationTypesBetween("notes", about.type).map((type) => type.typeId);
      const values = { hs_timestamp: toStamp(world.now()), hs_note_body: body };
      return create(world, "notes", values, [{ toId: about.id, typeIds }], COLLEAGUE).id;
    },
  };
}

function typeOf(name: string): ObjectTypeName {
  return toObjectType(name) ?? "contacts";
}

function toRow(world: World, record: StoredRecord): UiListRow {
  const value = (name: string): string | null => record.properties.get(name) ?? null;
  return {
    id: record.id,
    name: titleOf(record),
    email: value("email"),
    company: value("company") ?? value("domain"),
    owner: ownerName(world, value("hubspot_owner_id")),
    stage: value("lifecyclestage"),
    changedAt: new Date(record.updatedAt).toISOString(),
  };
}

import { FIELD_KIND } from "../../pipedrive/records.ts";
import type { StoredRecord, World } from "../../pipedrive/state.ts";
import { toPlainText } from "../plain-text.ts";
import type { UiAssociation, UiProperty, UiRecord, UiTimelineItem } from "../ui-types.ts";

/** Pipedrive's own fields that the page shows, in the words that people see. */
const SHOWN: readonly (readonly [string, string])[] = [
  ["job_title", "Job title"],
  ["website", "Website"],
  ["source_name", "Source"],
  ["origin", "Source origin"],
  ["channel_id", "Source channel ID"],
  ["status", "Status"],
];

export function toUiRecord(world: World, kind: string, record: StoredRecord): UiRecord {
  return {
    id: record.id,
    kind,
    title: nameOf(record),
    subtitle: [textOf(record, "job_title"), organizationOf(world, record)]
      .filter(Boolean)
      .join(" · "),
    state: record.isDeleted || record.isArchived ? "archived" : "live",
    properties: propertiesOf(world, record),
    timeline: timelineOf(world, record),
    associations: relatedTo(world, record),
  };
}

export function nameOf(record: StoredRecord): string {
  return textOf(record, "name") ?? textOf(record, "title") ?? record.id;
}

export function textOf(record: StoredRecord, name: string): string | null {
  const value = record.own.get(name) ?? null;
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

export function ownerName(world: World, id: string | null): string | null {
  return world.state.users.find((user) => String(user.id) === id)?.name ?? null;
}

export function organizationOf(world: World, record: StoredRecord): string | null {
  const id = textOf(record, "org_id") ?? textOf(record, "organization_id") ?? "";
  const organization = world.state.records.organizations.get(id);
  return organization === undefined ? null : nameOf(organization);
}

function propertiesOf(world: World, record: StoredRecord): readonly UiProperty[] {
  const owner = { name: "owner_id", label: "Owner", editable: false };
  const own = SHOWN.filter(([name]) => record.own.has(name)).map(([name, label]) => ({
    name,
    label,
    value: textOf(record, name),
    editable: true,
  }));
  const custom = world.state.fields[FIELD_KIND[record.type]]
    .filter(({ code }) => record.custom.has(code))
    .map(({ code, name }) => ({
      name: code,
      label: name,
      value: String(record.custom.get(code) ?? ""),
      editable: true,
    }));
  return [{ ...owner, value: ownerName(world, textOf(record, "owner_id")) }, ...own, ...custom];
}

/** What is logged about the record itself, or about the person behind a lead. */
function timelineOf(world: World, record: StoredRecord): readonly UiTimelineItem[] {
  const personId = record.type === "persons" ? record.id : textOf(record, "person_id");
  const about = new Set([record.id, ...(personId === null ? [] : [personId])]);
  const { notes, activities, mails } = world.state;
  const items = [
    ...[...notes.values()]
      .filter(({ isActive, of }) => isActive && Object.values(of).some((id) => about.has(id)))
      .map(({ id, addedAt, content }) => ({
        id: String(id),
        kind: "note",
        at: new Date(addedAt).toISOString(),
        title: "",
        body: toPlainText(content),
      })),
    ...activities
      .filter(({ personId: id, leadId }) => about.has(id ?? "") || about.has(leadId ?? ""))
      .map((one) => ({
        id: String(one.id),
        kind: one.type,
        at: `${one.dueDate}T${one.dueTime ?? "00:00"}:00.000Z`,
        title: one.subject,
        body: one.note ?? "",
      })),
    ...mails
      .filter((mail) => about.has(mail.personId))
      .map(({ id, at, subject, snippet }) => ({
        id: String(id),
        kind: "mail",
        at: new Date(at).toISOString(),
        title: subject,
        body: snippet,
      })),
  ];
  return items.toSorted((left, right) => right.at.localeCompare(left.at));
}

function relatedTo(world: World, record: StoredRecord): readonly UiAssociation[] {
  const { persons, organizations, leads, deals } = world.state.records;
  const person = persons.get(textOf(record, "person_id") ?? "");
  const organization = organizations.get(
    textOf(record, "org_id") ?? textOf(record, "organization_id") ?? "",
  );
  const mine = [...leads.values(), ...deals.values()].filter(
    (one) => record.type === "persons" && textOf(one, "person_id") === record.id,
  );
  return [
    ...(person === undefined ? [] : [{ kind: "person", record: person }]),
    ...(organization === undefined ? [] : [{ kind: "organization", record: organization }]),
    ...mine.map((one) => ({ kind: one.type === "leads" ? "lead" : "deal", record: one })),
  ].map(({ kind, record: other }) => ({ id: other.id, kind, title: nameOf(other) }));
}

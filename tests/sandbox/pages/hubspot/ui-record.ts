import { associationsOf } from "../../hubspot/associations.ts";
import type { ObjectTypeName } from "../../hubspot/object-types.ts";
import { OBJECT_TYPES } from "../../hubspot/object-types.ts";
import type { StoredRecord, World } from "../../hubspot/state.ts";
import { toPlainText } from "../plain-text.ts";
import type { UiAssociation, UiProperty, UiRecord, UiTimelineItem } from "../ui-types.ts";

const ACTIVITIES = ["notes", "emails", "calls", "meetings", "tasks", "communications"] as const;
const RELATED = ["contacts", "companies", "deals"] as const;

/** The property that titles and the one that fills each kind of activity. */
const ACTIVITY_TEXT: Readonly<Record<(typeof ACTIVITIES)[number], readonly [string, string]>> = {
  notes: ["", "hs_note_body"],
  emails: ["hs_email_subject", "hs_email_text"],
  calls: ["hs_call_title", "hs_call_body"],
  meetings: ["hs_meeting_title", "hs_meeting_body"],
  tasks: ["hs_task_subject", "hs_task_body"],
  communications: ["hs_communication_channel_type", "hs_communication_body"],
};

const SHOWN: Partial<Readonly<Record<ObjectTypeName, readonly string[]>>> = {
  contacts: [
    "email",
    "phone",
    "jobtitle",
    "company",
    "country",
    "city",
    "website",
    "lifecyclestage",
    "hs_lead_status",
    "hubspot_owner_id",
    "hs_analytics_source",
    "recent_conversion_event_name",
    "message",
  ],
  companies: ["name", "domain", "industry", "numberofemployees", "country", "city"],
  deals: ["dealname", "amount", "dealstage", "closedate", "hubspot_owner_id"],
};

export function toUiRecord(world: World, record: StoredRecord, askedId: string): UiRecord {
  const company = record.properties.get("company") ?? record.properties.get("domain") ?? "";
  return {
    id: record.id,
    kind: OBJECT_TYPES[record.type].typeId,
    title: titleOf(record),
    subtitle: [record.properties.get("jobtitle"), company].filter(Boolean).join(" · "),
    state: stateOf(record, askedId),
    properties: propertiesOf(world, record),
    timeline: timelineOf(world, record),
    associations: relatedTo(world, record),
  };
}

export function titleOf(record: StoredRecord): string {
  const value = (name: string): string => record.properties.get(name) ?? "";
  const person = `${value("firstname")} ${value("lastname")}`.trim();
  return person || value("name") || value("dealname") || value("email") || `Record ${record.id}`;
}

export function ownerName(world: World, id: string | null): string | null {
  const owner = world.state.owners.find((one) => one.id === id);
  return owner === undefined ? null : `${owner.firstName} ${owner.lastName}`;
}

function stateOf(record: StoredRecord, askedId: string): UiRecord["state"] {
  if (record.archivedAt !== null) return "archived";
  return record.id === askedId ? "live" : "merged";
}

function propertiesOf(world: World, record: StoredRecord): readonly UiProperty[] {
  const definitions = world.state.definitions.get(record.type);
  const ours = [...record.properties.keys()].filter((name) => name.startsWith("handrail_"));
  return [...(SHOWN[record.type] ?? []), ...ours].map((name) => {
    const value = record.properties.get(name) ?? null;
    return {
      name,
      label: definitions?.get(name)?.label ?? name,
      value: name === "hubspot_owner_id" ? (ownerName(world, value) ?? value) : value,
      editable: name !== "hubspot_owner_id" && definitions?.get(name)?.readOnly === false,
    };
  });
}

function timelineOf(world: World, record: StoredRecord): readonly UiTimelineItem[] {
  return [...activitiesOf(world, record), ...submissionsOf(world, record)].toSorted((left, right) =>
    right.at.localeCompare(left.at),
  );
}

function submissionsOf(world: World, record: StoredRecord): readonly UiTimelineItem[] {
  const email = record.properties.get("email");
  return [...world.state.forms.values()].flatMap((form) =>
    form.submissions
      .filter(({ values }) => values.some((one) => one.name === "email" && one.value === email))
      .map(({ submittedAt, values }) => ({
        id: `${form.guid}-${submittedAt}`,
        kind: "form",
        at: new Date(submittedAt).toISOString(),
        title: form.name,
        body: values.find((one) => one.name === "message")?.value ?? "",
      })),
  );
}

function activitiesOf(world: World, record: StoredRecord): readonly UiTimelineItem[] {
  return ACTIVITIES.flatMap((type) =>
    [...associationsOf(world.state, record.type, record.id, type).keys()].flatMap((id) => {
      const activity = world.state.records[type].get(id);
      if (activity === undefined) return [];
      const [title, body] = ACTIVITY_TEXT[type];
      return [
        {
          id,
          kind: OBJECT_TYPES[type].singular,
          at: activity.properties.get("hs_timestamp") ?? new Date(activity.createdAt).toISOString(),
          title: activity.properties.get(title) ?? "",
          body: toPlainText(activity.properties.get(body) ?? ""),
        },
      ];
    }),
  );
}

function relatedTo(world: World, record: StoredRecord): readonly UiAssociation[] {
  return RELATED.flatMap((type) =>
    [...associationsOf(world.state, record.type, record.id, type).keys()].flatMap((id) => {
      const other = world.state.records[type].get(id);
      return other === undefined
        ? []
        : [{ id, kind: OBJECT_TYPES[type].typeId, title: titleOf(other) }];
    }),
  );
}

import { columnsOf } from "../../twenty/metadata.ts";
import {
  definitionOf,
  rowsOf,
  type StoredRow,
  shown,
  type TwentyWorld,
} from "../../twenty/state.ts";
import { toLabel } from "../label.ts";
import type { UiAssociation, UiProperty, UiRecord, UiTimelineItem } from "../ui-types.ts";
import { targetColumn } from "./ui-note.ts";

export function toUiRecord(world: TwentyWorld, kind: string, row: StoredRow): UiRecord {
  const jobTitle = row.values["jobTitle"];
  return {
    id: row.id,
    kind,
    title: nameOf(kind, row),
    subtitle: [jobTitle, companyOf(world, row)].filter(Boolean).join(" · "),
    state: row.deletedAt === null ? "live" : "archived",
    properties: propertiesOf(world, kind, row),
    timeline: timelineOf(world, kind, row),
    associations: relatedTo(world, kind, row),
  };
}

export function nameOf(kind: string, row: StoredRow): string {
  if (kind !== "person") return textOf(row.values["name"]) || row.id;
  const first = partOf(row, "name", "firstName") ?? "";
  return `${first} ${partOf(row, "name", "lastName") ?? ""}`.trim() || row.id;
}

/** One part of a composite value, null when it is empty. */
export function partOf(row: StoredRow, column: string, part: string): string | null {
  const value = row.values[column];
  if (typeof value !== "object" || value === null) return null;
  return textOf(Reflect.get(value, part)) || null;
}

export function companyOf(world: TwentyWorld, row: StoredRow): string | null {
  const company = rowsOf(world, "company").get(textOf(row.values["companyId"]));
  return company === undefined ? null : nameOf("company", company);
}

export function ownerName(world: TwentyWorld, row: StoredRow): string | null {
  const member = rowsOf(world, "workspaceMember").get(textOf(row.values["handrailOwner"]));
  return member === undefined ? null : nameOf("person", member);
}

function propertiesOf(world: TwentyWorld, kind: string, row: StoredRow): readonly UiProperty[] {
  const owner = { name: "owner", label: "Owner", value: ownerName(world, row), editable: false };
  const shownColumns = columnsOf(definitionOf(world, kind)).filter(
    ({ name, type }) => ["TEXT", "DATE_TIME", "DATE"].includes(type) && name !== "handrailOwner",
  );
  const filled = shownColumns.filter(({ name, isCustom }) => !isCustom || row.values[name]);
  return [
    owner,
    ...filled.map(({ name }) => ({
      name,
      label: toLabel(name),
      value: textOf(row.values[name]) || null,
      editable: true,
    })),
  ];
}

function timelineOf(
  world: TwentyWorld,
  kind: string,
  { id }: StoredRow,
): readonly UiTimelineItem[] {
  const tied = (["note", "task"] as const).flatMap((object) =>
    tiedTo(world, `${object}Target`, targetColumn(world, kind), id).flatMap((tie) => {
      const row = rowsOf(world, object).get(textOf(tie.values[`${object}Id`]));
      if (row === undefined || row.deletedAt !== null) return [];
      const body = partOf(row, "bodyV2", "markdown") ?? textOf(row.values["body"]);
      return [
        {
          id: row.id,
          kind: object,
          at: shown(row.createdAt),
          title: textOf(row.values["title"]),
          body,
        },
      ];
    }),
  );
  const met = (
    [
      ["message", "messageParticipant", "subject", "text"],
      ["calendarEvent", "calendarEventParticipant", "title", "description"],
    ] as const
  ).flatMap(([object, ties, title, text]) =>
    tiedTo(world, ties, "personId", id).flatMap((tie) => {
      const row = rowsOf(world, object).get(textOf(tie.values[`${object}Id`]));
      if (row === undefined) return [];
      return [
        {
          id: row.id,
          kind: object,
          at: shown(row.createdAt),
          title: textOf(row.values[title]),
          body: textOf(row.values[text]),
        },
      ];
    }),
  );
  return [...tied, ...met].toSorted((left, right) => right.at.localeCompare(left.at));
}

function tiedTo(
  world: TwentyWorld,
  object: string,
  column: string,
  id: string,
): readonly StoredRow[] {
  return [...rowsOf(world, object).values()].filter(({ values }) => values[column] === id);
}

function relatedTo(world: TwentyWorld, kind: string, row: StoredRow): readonly UiAssociation[] {
  const company = rowsOf(world, "company").get(textOf(row.values["companyId"]));
  const opportunities = [...rowsOf(world, "opportunity").values()].filter(
    ({ values }) => kind === "person" && values["pointOfContactId"] === row.id,
  );
  return [
    ...(company === undefined ? [] : [{ kind: "company", row: company }]),
    ...opportunities.map((one) => ({ kind: "opportunity", row: one })),
  ].map((other) => ({ id: other.row.id, kind: other.kind, title: nameOf(other.kind, other.row) }));
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

import { ADMIN_ID, type StoredRow, type World } from "../../salesforce/state.ts";
import { toSalesforceId } from "../../seed/ids.ts";
import { addRow, toDateTime } from "../../seed/salesforce-row.ts";
import type { UiSource } from "../ui-source.ts";
import type { UiListRow } from "../ui-types.ts";
import { companyOf, ownerName, rowsOf, textOf, toUiRecord } from "./ui-record.ts";

/** Above everything that the seed has logged. */
const FIRST_NOTE = 900_000;

export function salesforceUiSource(world: World): UiSource {
  let notes = FIRST_NOTE;
  const known = (kind: string, id: string): StoredRow => {
    const row = rowsOf(world, kind).get(id);
    if (row === undefined) throw new Error(`There is no ${kind} ${id}.`);
    return row;
  };
  return {
    list: (kind) =>
      [...rowsOf(world, kind).values()]
        .filter(({ values }) => values["IsDeleted"] !== true)
        .map((row) => toRow(world, kind, row)),
    record: (kind, id) => {
      const row = rowsOf(world, kind).get(id);
      return row === undefined ? null : toUiRecord(world, kind, row);
    },
    edit: (kind, id, name, value) => {
      const row = known(kind, id);
      const at = toDateTime(world.now());
      const stamps = { LastModifiedDate: at, SystemModstamp: at };
      row.values = { ...row.values, [name]: value === "" ? null : value, ...stamps };
    },
    addNote: (kind, id, body) => {
      notes += 1;
      const taskId = toSalesforceId("Task", String(notes));
      const isPerson = kind === "Lead" || kind === "Contact";
      addRow(
        world,
        "Task",
        taskId,
        { createdAt: world.now() },
        {
          OwnerId: ADMIN_ID,
          [isPerson ? "WhoId" : "WhatId"]: known(kind, id).id,
          Subject: "Note",
          Description: body,
          Status: "Completed",
          IsClosed: true,
          CompletedDateTime: toDateTime(world.now()),
          TaskSubtype: "Task",
        },
      );
      return taskId;
    },
  };
}

function toRow(world: World, kind: string, row: StoredRow): UiListRow {
  return {
    id: row.id,
    name: textOf(row, "Name") ?? row.id,
    email: textOf(row, "Email"),
    company: companyOf(world, row),
    owner: ownerName(world, row),
    stage: textOf(row, kind === "Opportunity" ? "StageName" : "Status"),
    changedAt: (textOf(row, "SystemModstamp") ?? "").replace("+0000", "Z"),
  };
}

import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FieldSetupStep } from "../../domain/gateway.ts";
import { adminNeeded } from "./admin-needed.ts";
import type { Call } from "./call.ts";
import {
  type Column,
  HANDED_OFF,
  NOTE_KEY_COLUMNS,
  NOTE_KEY_DEFINITION,
  RECORD_COLUMNS,
} from "./columns.ts";
import type { CompositePorts } from "./composite.ts";
import { NOTE_KEY_OBJECT, PATHS } from "./paths.ts";
import { anySchema, definitionsSchema } from "./schema.ts";
import { textLiteral } from "./soql.ts";
import { readText } from "./text.ts";

/** Tells of a step, and waits until it was heard. */
export type Report = (step: FieldSetupStep) => Promise<void>;

/** Creates our object and every column that is missing, by the Tooling API. */
export async function setUpColumns(
  { call }: CompositePorts,
  report: Report,
): Promise<Outcome<null>> {
  for (const object of HANDED_OFF) {
    const columns = RECORD_COLUMNS.filter((column) => column.object === object);
    const done = await ensureColumns(call, object, columns, report);
    if (!done.ok) return done;
  }
  const object = await ensureNoteKeys(call);
  if (!object.ok) return object;
  await report(object.value);
  if (object.value.state === "failed") return succeed(null);
  return ensureColumns(call, NOTE_KEY_OBJECT, NOTE_KEY_COLUMNS, report);
}

async function ensureColumns(
  call: Call,
  object: string,
  columns: readonly Column[],
  report: Report,
): Promise<Outcome<null>> {
  const existing = await listColumns(call, object);
  if (!existing.ok) return existing;
  for (const column of columns) {
    const type = existing.value.get(column.name);
    const step = type === undefined ? await createColumn(call, column) : judge(column, type);
    if ("failure" in step) return fail(step.failure);
    await report(step);
  }
  return succeed(null);
}

/** The object's columns that bear our names, with their types. */
async function listColumns(
  call: Call,
  object: string,
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const soql = `SELECT QualifiedApiName, DataType FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = ${textLiteral(object)} LIMIT 2000`;
  const path = PATHS.toolingQuery(soql);
  const read = await call({ method: "GET", path, effect: "read", schema: definitionsSchema });
  if (!read.ok) return fail(adminNeeded(read.failure));
  return succeed(
    new Map(
      read.value.records.map((row) => [
        readText(row, "QualifiedApiName") ?? "",
        readText(row, "DataType") ?? "",
      ]),
    ),
  );
}

function judge({ label, name, listedAs }: Column, type: string): FieldSetupStep {
  if (type === listedAs || type.startsWith(`${listedAs}(`)) {
    return { label, state: "exists", detail: null };
  }
  const detail = `"${name}" is there already with the type "${type}"; Handrail needs "${listedAs}". It was left as it is.`;
  return { label, state: "foreign", detail };
}

async function createColumn(
  call: Call,
  { object, name, label, metadata }: Column,
): Promise<FieldSetupStep | { readonly failure: Failure }> {
  const created = await call({
    method: "POST",
    path: PATHS.toolingObjects("CustomField"),
    body: { FullName: `${object}.${name}`, Metadata: metadata },
    effect: "write",
    schema: anySchema,
  });
  return toStep(label, created);
}

async function ensureNoteKeys(call: Call): Promise<Outcome<FieldSetupStep>> {
  const label = `Object "${NOTE_KEY_DEFINITION.label}"`;
  const soql = `SELECT QualifiedApiName FROM EntityDefinition WHERE QualifiedApiName = ${textLiteral(NOTE_KEY_OBJECT)} LIMIT 1`;
  const path = PATHS.toolingQuery(soql);
  const found = await call({ method: "GET", path, effect: "read", schema: definitionsSchema });
  if (!found.ok) return fail(adminNeeded(found.failure));
  if (found.value.records.length > 0) return succeed({ label, state: "exists", detail: null });
  const created = await call({
    method: "POST",
    path: PATHS.toolingObjects("CustomObject"),
    body: { FullName: NOTE_KEY_OBJECT, Metadata: NOTE_KEY_DEFINITION },
    effect: "write",
    schema: anySchema,
  });
  const step = toStep(label, created);
  return "failure" in step ? fail(step.failure) : succeed(step);
}

/** Two browsers at once, or a repeat after an answer that was lost: what is there already is fine. */
function toStep(
  label: string,
  created: Outcome<unknown>,
): FieldSetupStep | { readonly failure: Failure } {
  if (created.ok) return { label, state: "created", detail: null };
  const { failure } = created;
  if (failure.type !== "rejected") return { failure: adminNeeded(failure) };
  const detail = failure.issues.map(({ message }) => message).join(" ");
  return /already (exists|a field)|DUPLICATE_DEVELOPER_NAME/i.test(detail)
    ? { label, state: "exists", detail: null }
    : { label, state: "failed", detail };
}

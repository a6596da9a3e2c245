import type { z } from "zod";
import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import { NOTE_KEY_COLUMNS, RECORD_COLUMNS } from "./columns.ts";
import type { CompositePorts } from "./composite.ts";
import { NOTE_KEY_OBJECT, PATHS } from "./paths.ts";
import { queryRows } from "./query.ts";
import { collectionSchema, createdSchema, type idSchema } from "./schema.ts";
import type { Report } from "./set-up-columns.ts";
import { idLiteral } from "./soql.ts";
import { readText } from "./text.ts";
import { idOf } from "./to-domain.ts";

const NAME = "Handrail";

/** The permission set with all our columns in it, given to this user. Others get it from an admin. */
export async function grantFields(
  { call }: CompositePorts,
  userId: string,
  report: Report,
): Promise<Outcome<null>> {
  const set = await ensureSet(call);
  if (!set.ok) return set;
  await report({ label: `Permission set "${NAME}"`, state: set.value.state, detail: null });
  const rights = await ensureRights(call, set.value.id);
  if (!rights.ok) return rights;
  await report({
    label: "Rights to read and edit the fields",
    state: rights.value === 0 ? "exists" : "created",
    detail: null,
  });
  const assigned = await ensureAssigned(call, set.value.id, userId);
  if (!assigned.ok) return assigned;
  await report({ label: "Permission set given to you", state: assigned.value, detail: null });
  return succeed(null);
}

type Made = "exists" | "created";

async function ensureSet(
  call: Call,
): Promise<Outcome<{ readonly id: string; readonly state: Made }>> {
  const found = await queryRows(
    call,
    `SELECT Id FROM PermissionSet WHERE Name = '${NAME}' LIMIT 1`,
  );
  if (!found.ok) return found;
  const [row] = found.value;
  if (row !== undefined) return succeed({ id: idOf(row), state: "exists" });
  const created = await create(call, "PermissionSet", {
    Name: NAME,
    Label: NAME,
    Description: "Lets people see and edit what Handrail keeps on leads and contacts.",
  });
  return created.ok ? succeed({ id: created.value, state: "created" }) : created;
}

/** Grants what is not granted yet, in one call; answers how many rights that were. */
async function ensureRights(call: Call, setId: string): Promise<Outcome<number>> {
  const inSet = `WHERE ParentId = ${idLiteral(setId)}`;
  const fields = await queryRows(call, `SELECT Id, Field FROM FieldPermissions ${inSet}`);
  if (!fields.ok) return fields;
  const objects = await queryRows(call, `SELECT Id, SobjectType FROM ObjectPermissions ${inSet}`);
  if (!objects.ok) return objects;
  const granted = new Set([
    ...fields.value.map((row) => readText(row, "Field")),
    ...objects.value.map((row) => readText(row, "SobjectType")),
  ]);
  const records = wantedRights(setId).filter(({ names }) => !granted.has(names));
  if (records.length === 0) return succeed(0);
  const sent = await call({
    method: "POST",
    path: PATHS.collections,
    body: { allOrNone: false, records: records.map(({ record }) => record) },
    effect: "write",
    schema: collectionSchema,
  });
  if (!sent.ok) return sent;
  const issues = sent.value.flatMap(({ errors }) =>
    errors.map(({ message }) => ({ field: null, message: message ?? "A right was refused." })),
  );
  return issues.length === 0 ? succeed(records.length) : fail({ type: "rejected", issues });
}

/** The object first: a right to a column is worth nothing without one to its object. */
function wantedRights(setId: string) {
  const object = {
    names: NOTE_KEY_OBJECT,
    record: {
      attributes: { type: "ObjectPermissions" },
      ParentId: setId,
      SobjectType: NOTE_KEY_OBJECT,
      PermissionsCreate: true,
      PermissionsRead: true,
      PermissionsEdit: true,
    },
  };
  const columns = [...RECORD_COLUMNS, ...NOTE_KEY_COLUMNS].map((column) => ({
    names: `${column.object}.${column.name}`,
    record: {
      attributes: { type: "FieldPermissions" },
      ParentId: setId,
      SobjectType: column.object,
      Field: `${column.object}.${column.name}`,
      PermissionsRead: true,
      PermissionsEdit: true,
    },
  }));
  return [object, ...columns];
}

async function ensureAssigned(call: Call, setId: string, userId: string): Promise<Outcome<Made>> {
  const soql = `SELECT Id FROM PermissionSetAssignment WHERE PermissionSetId = ${idLiteral(setId)} AND AssigneeId = ${idLiteral(userId)} LIMIT 1`;
  const found = await queryRows(call, soql);
  if (!found.ok) return found;
  if (found.value.length > 0) return succeed("exists");
  const body = { PermissionSetId: setId, AssigneeId: userId };
  const created = await create(call, "PermissionSetAssignment", body);
  return created.ok ? succeed("created") : created;
}

async function create(
  call: Call,
  object: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Outcome<z.infer<typeof idSchema>>> {
  const path = PATHS.objects(object);
  const created = await call({
    method: "POST",
    path,
    body,
    effect: "write",
    schema: createdSchema,
  });
  return created.ok ? succeed(created.value.id) : created;
}

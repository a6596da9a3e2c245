import type { Author } from "./author.ts";
import { refuse } from "./refusal.ts";
import type { Value, World } from "./state.ts";
import { toStored } from "./values.ts";

type Values = Readonly<Record<string, unknown>>;

/** The given values as they are kept, or the refusal of one. */
export function readValues(
  world: World,
  object: string,
  given: Values,
  author: Author,
): Readonly<Record<string, Value>> {
  const columns = world.state.objects.get(object)?.columns;
  const values: Record<string, Value> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name === "attributes") continue;
    const column = columns?.get(name);
    if (column === undefined || world.state.closed.has(`${object}.${name}`)) {
      throw refuse(400, "INVALID_FIELD", `No such column '${name}' on sobject of type ${object}`);
    }
    if (column.readOnly === true && author.byApi) {
      throw refuse(
        400,
        "INVALID_FIELD_FOR_INSERT_UPDATE",
        `Unable to create/update fields: ${name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
        [name],
      );
    }
    values[name] = toStored(column, value);
  }
  return values;
}

/** What is referred to has to be there, and open. */
export function checkReferences(
  world: World,
  object: string,
  values: Readonly<Record<string, Value>>,
): void {
  for (const column of world.state.objects.get(object)?.columns.values() ?? []) {
    const id = values[column.name];
    if (column.type !== "reference" || typeof id !== "string") continue;
    const targets = (column.to ?? []).map((to) => world.state.rows.get(to)?.get(id));
    const target = targets.find((row) => row !== undefined);
    if (target === undefined) {
      throw refuse(400, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", [column.name]);
    }
    if (target.values["IsDeleted"] === true) {
      throw refuse(400, "ENTITY_IS_DELETED", "entity is deleted", [column.name]);
    }
    if (target.values["IsConverted"] === true) {
      throw refuse(400, "CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead", [
        column.name,
      ]);
    }
  }
}

/** Nothing new may be given to somebody whose user is inactive; what they have stays theirs. */
export function checkOwner(
  world: World,
  values: Readonly<Record<string, Value>>,
  before: Value,
  { byApi }: Author,
): void {
  const owner = values["OwnerId"] ?? null;
  if (!byApi || owner === null || owner === before) return;
  const user = world.state.rows.get("User")?.get(String(owner));
  if (user !== undefined && user.values["IsActive"] !== true) {
    const message = `operation performed with inactive user [${user.id.slice(0, 15)}]`;
    throw refuse(400, "INACTIVE_OWNER_OR_USER", message, []);
  }
}

/** Nobody else may hold a unique value. */
export function checkUnique(
  world: World,
  object: string,
  values: Readonly<Record<string, Value>>,
  ownId: string | null,
): void {
  for (const column of world.state.objects.get(object)?.columns.values() ?? []) {
    const value = values[column.name] ?? null;
    if (column.unique !== true || value === null) continue;
    const holder = [...(world.state.rows.get(object)?.values() ?? [])].find(
      (row) =>
        row.values[column.name] === value && row.id !== ownId && row.values["IsDeleted"] !== true,
    );
    if (holder !== undefined) {
      throw refuse(
        400,
        "DUPLICATE_VALUE",
        `duplicate value found: ${column.name} duplicates value on record with id: ${holder.id.slice(0, 15)}`,
        [],
      );
    }
  }
}

/** The rules that admins made. */
export function checkRules(
  world: World,
  object: string,
  values: Readonly<Record<string, Value>>,
): void {
  for (const rule of world.state.rules) {
    const trouble = rule(object, values);
    if (trouble !== null) throw refuse(400, trouble.code, trouble.message, trouble.fields);
  }
}

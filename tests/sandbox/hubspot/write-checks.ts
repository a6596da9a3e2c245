import type { ObjectTypeName } from "./object-types.ts";
import { OBJECT_TYPES } from "./object-types.ts";
import type { Values } from "./records.ts";
import { findRecord } from "./records.ts";
import type { ErrorDetail } from "./refusal.ts";
import {
  conflict,
  invalidInput,
  invalidProperties,
  missingRequired,
  objectNotFound,
} from "./refusal.ts";
import type { StoredRecord, World } from "./state.ts";
import { findByUnique, uniqueProperties } from "./unique-values.ts";
import { checkValue } from "./values.ts";

/** Property values as a request body carries them. */
export type RawProperties = Readonly<Record<string, string | number | boolean | null>>;

/** The values in HubSpot's own form, or a refusal that lists every value that is wrong. */
export function checkValues(world: World, type: ObjectTypeName, raw: RawProperties): Values {
  const definitions = world.state.definitions.get(type);
  const errors: ErrorDetail[] = [];
  const values = new Map<string, string | null>();
  for (const [name, given] of Object.entries(raw)) {
    const definition = definitions?.get(name);
    if (definition === undefined || definition.archived) {
      errors.push({
        message: `Property "${name}" does not exist`,
        code: "PROPERTY_DOESNT_EXIST",
        context: { propertyName: [name] },
      });
      continue;
    }
    const checked = checkValue(definition, given === null ? "" : String(given), (id) =>
      world.state.owners.some((owner) => owner.id === id && !owner.archived),
    );
    if (checked.ok) values.set(name, checked.value === "" ? null : checked.value);
    else errors.push(checked.error);
  }
  if (errors.length > 0) throw invalidProperties(errors, world.settings.portalId);
  return values;
}

/** What HubSpot and the account's administrator want filled; on an update the record's own values count. */
export function checkRequired(
  world: World,
  type: ObjectTypeName,
  record: StoredRecord | null,
  values: Values,
): void {
  const { requiredAtCreate, singular } = OBJECT_TYPES[type];
  const wanted = [
    ...(record === null ? requiredAtCreate : []),
    ...(world.state.required.get(type) ?? []),
  ];
  const missing = wanted.filter((name) => {
    const after = values.has(name) ? values.get(name) : record?.properties.get(name);
    return after === undefined || after === null;
  });
  if (missing.length > 0) {
    throw missingRequired(record === null ? "creating" : "updating", singular, missing);
  }
}

/** A unique value that another live record holds already. */
export function checkUnique(
  world: World,
  type: ObjectTypeName,
  values: Values,
  self: StoredRecord | null,
): void {
  for (const name of uniqueProperties(world, type)) {
    const value = values.get(name);
    if (value === undefined || value === null) continue;
    const holder = findByUnique(world, type, name, value);
    if (holder === null || holder.id === self?.id) continue;
    const noun = OBJECT_TYPES[type].singular;
    if (type === "contacts" && name === "email") {
      throw conflict(`Contact already exists. Existing ID: ${holder.id}`);
    }
    throw invalidInput(`A ${noun} with ${name} "${value}" already exists.`, [
      {
        message: `${holder.id} already has that value.`,
        code: "CONFLICTING_UNIQUE_VALUE",
        context: { propertyName: [name], existingId: [holder.id] },
      },
    ]);
  }
}

/** The live record that a caller names by id or by another unique property. */
export function requireRecord(
  world: World,
  type: ObjectTypeName,
  id: string,
  idProperty: string | null,
  archived = false,
): StoredRecord {
  const record = lookUp(world, type, id, idProperty);
  if (record === null || (record.archivedAt !== null) !== archived) throw objectNotFound();
  return record;
}

/** As `requireRecord`, but an unknown record is null; a wrong kind of id is still refused. */
export function lookUp(
  world: World,
  type: ObjectTypeName,
  id: string,
  idProperty: string | null,
): StoredRecord | null {
  if (idProperty !== null && idProperty !== "hs_object_id") {
    if (!uniqueProperties(world, type).includes(idProperty)) {
      throw invalidInput(`Property "${idProperty}" is not a unique identifier of ${type}.`);
    }
    return findByUnique(world, type, idProperty, id);
  }
  if (!/^\d+$/.test(id)) {
    throw invalidInput(`Invalid object id: ${id}. Object ids are numeric.`, [
      {
        message: `"${id}" is not a valid object id.`,
        code: "INVALID_OBJECT_ID",
        context: { id: [id] },
      },
    ]);
  }
  return findRecord(world, type, id);
}

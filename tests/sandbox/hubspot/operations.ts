import { ASSOCIATION_TYPES } from "./association-types.ts";
import { associate, associationsOf, defaultTypes, moveAssociations } from "./associations.ts";
import type { ObjectTypeName } from "./object-types.ts";
import { OBJECT_TYPES } from "./object-types.ts";
import type { Author } from "./records.ts";
import { createRecord, journal, noteActivity, updateRecord } from "./records.ts";
import { invalidInput, objectNotFound } from "./refusal.ts";
import type { StoredRecord, World } from "./state.ts";
import type { RawProperties } from "./write-checks.ts";
import { checkRequired, checkUnique, checkValues, requireRecord } from "./write-checks.ts";

/** An association wanted at create. */
export interface WantedAssociation {
  readonly toId: string;
  readonly typeIds: readonly number[];
}

/** Creates a record with its associations: all of it or nothing. */
export function create(
  world: World,
  type: ObjectTypeName,
  raw: RawProperties,
  wanted: readonly WantedAssociation[],
  author: Author,
): StoredRecord {
  const values = checkValues(world, type, raw);
  checkRequired(world, type, null, values);
  checkUnique(world, type, values, null);
  const ends = wanted.flatMap((one) => resolveAssociation(world, type, one));
  if (type === "leads" && !ends.some(({ association }) => association.to === "contacts")) {
    throw invalidInput("A lead must be associated with a contact when it is created.");
  }
  const record = createRecord(world, type, values, author);
  for (const { association, toId } of ends) associate(world.state, association, record.id, toId);
  noteActivity(world, record, author);
  return record;
}

export function update(
  world: World,
  record: StoredRecord,
  raw: RawProperties,
  author: Author,
): StoredRecord {
  const values = checkValues(world, record.type, raw);
  checkRequired(world, record.type, record, values);
  checkUnique(world, record.type, values, record);
  updateRecord(world, record, values, author);
  return record;
}

/** Associates two records by HubSpot's default type. */
export function associateDefault(
  world: World,
  from: ObjectTypeName,
  fromId: string,
  to: ObjectTypeName,
  toId: string,
  author: Author,
): readonly number[] {
  const one = requireRecord(world, from, fromId, null);
  const other = requireRecord(world, to, toId, null);
  const types = defaultTypes(world.state, from, one.id, to, other.id);
  if (types.length === 0) throw invalidInput(`${from} cannot be associated with ${to}.`);
  const known = associationsOf(world.state, from, one.id, to).has(other.id);
  for (const type of types) associate(world.state, type, one.id, other.id);
  if (!known) {
    journal(world, "associate", from, `${one.id}→${to}/${other.id}`, new Map(), author);
    noteActivity(world, OBJECT_TYPES[from].isActivity ? one : other, author);
  }
  return types.map((type) => type.typeId);
}

/**
 * Merges two contacts or companies. The result is a third record with a new id; both old ids keep
 * answering and answer with it.
 */
export function merge(
  world: World,
  type: ObjectTypeName,
  primaryId: string,
  otherId: string,
  author: Author,
): StoredRecord {
  const primary = requireRecord(world, type, primaryId, null);
  const other = requireRecord(world, type, otherId, null);
  if (primary.id === other.id) throw invalidInput("A record cannot be merged with itself.");
  const merging: Author = { ...author, sourceType: "MERGE_OBJECTS" };
  const merged = createRecord(world, type, new Map(), { ...merging, request: null });
  updateRecord(world, merged, mergedValues(world, primary, other), { ...merging, request: null });
  for (const old of [primary, other]) {
    moveAssociations(world.state, type, old.id, merged.id);
    world.state.records[type].delete(old.id);
    world.state.aliases.set(`${type}/${old.id}`, merged.id);
  }
  const ids = new Map([
    ["hs_merged_object_ids", merged.properties.get("hs_merged_object_ids") ?? ""],
  ]);
  journal(world, "merge", type, merged.id, ids, author);
  return merged;
}

/** The primary's values win; the other fills the gaps. What HubSpot keeps itself stays its own. */
function mergedValues(
  world: World,
  primary: StoredRecord,
  other: StoredRecord,
): ReadonlyMap<string, string> {
  const { createdProperty, modifiedProperty } = OBJECT_TYPES[primary.type];
  const own = new Set(["hs_object_id", createdProperty, modifiedProperty]);
  const values = new Map<string, string>();
  for (const [name, value] of [...other.properties, ...primary.properties]) {
    if (!own.has(name) && world.state.definitions.get(primary.type)?.has(name) === true) {
      values.set(name, value);
    }
  }
  const emails = [
    other.properties.get("email"),
    ...(other.properties.get("hs_additional_emails") ?? "").split(";"),
  ];
  const spare = emails.filter((email) => email && email !== values.get("email"));
  if (spare.length > 0) values.set("hs_additional_emails", spare.join(";"));
  const earlier = [primary, other].flatMap(
    (one) => one.properties.get("hs_merged_object_ids")?.split(";") ?? [],
  );
  values.set("hs_merged_object_ids", [...earlier, primary.id, other.id].join(";"));
  if (primary.type === "contacts") {
    values.set(
      "hs_calculated_merged_vids",
      `${primary.id}:${world.now()};${other.id}:${world.now()}`,
    );
  }
  return values;
}

function resolveAssociation(world: World, from: ObjectTypeName, wanted: WantedAssociation) {
  return wanted.typeIds.map((typeId) => {
    const association = ASSOCIATION_TYPES.find(
      (type) => type.from === from && type.typeId === typeId,
    );
    if (association === undefined) {
      throw invalidInput(
        `association type id ${typeId} doesn't exist between the given object types`,
      );
    }
    const other = world.state.records[association.to].get(
      world.state.aliases.get(`${association.to}/${wanted.toId}`) ?? wanted.toId,
    );
    if (other === undefined || other.archivedAt !== null) {
      throw objectNotFound(`Object not found. ${association.to} ${wanted.toId} does not exist.`);
    }
    return { association, toId: other.id };
  });
}

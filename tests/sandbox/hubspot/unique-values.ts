import type { ObjectTypeName } from "./object-types.ts";
import { OBJECT_TYPES } from "./object-types.ts";
import type { SandboxState, StoredRecord, World } from "./state.ts";

const MORE_EMAILS = "hs_additional_emails";

/** The properties besides the id that name one record at most. */
export function uniqueProperties(world: World, type: ObjectTypeName): readonly string[] {
  const names = [...OBJECT_TYPES[type].uniqueProperties];
  for (const definition of world.state.definitions.get(type)?.values() ?? []) {
    if (definition.hasUniqueValue) names.push(definition.name);
  }
  return names;
}

/** The live record that holds a unique value now. A contact also answers to its further addresses. */
export function findByUnique(
  world: World,
  type: ObjectTypeName,
  name: string,
  value: string,
): StoredRecord | null {
  const wanted = value.toLowerCase();
  for (const id of world.state.holders.get(`${type}/${name}/${wanted}`) ?? []) {
    const record = world.state.records[type].get(id);
    if (record !== undefined && record.archivedAt === null && holds(record, name, wanted)) {
      return record;
    }
  }
  return null;
}

/** Notes who may hold a value; a holder whose value changed since is passed over when asked for. */
export function rememberHolder(
  state: SandboxState,
  record: StoredRecord,
  name: string,
  value: string,
): void {
  const isMore = name === MORE_EMAILS;
  const isUnique =
    isMore ||
    OBJECT_TYPES[record.type].uniqueProperties.includes(name) ||
    state.definitions.get(record.type)?.get(name)?.hasUniqueValue === true;
  if (!isUnique) return;
  for (const one of isMore ? value.split(";") : [value]) {
    const key = `${record.type}/${isMore ? "email" : name}/${one.toLowerCase()}`;
    const ids = state.holders.get(key) ?? new Set<string>();
    state.holders.set(key, ids.add(record.id));
  }
}

function holds(record: StoredRecord, name: string, wanted: string): boolean {
  if (record.properties.get(name)?.toLowerCase() === wanted) return true;
  if (name !== "email") return false;
  return record.properties.get(MORE_EMAILS)?.toLowerCase().split(";").includes(wanted) === true;
}

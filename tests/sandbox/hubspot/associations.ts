import type { AssociationType } from "./association-types.ts";
import { associationTypesBetween, reverseOf } from "./association-types.ts";
import type { ObjectTypeName } from "./object-types.ts";
import type { SandboxState } from "./state.ts";

/** The other ids that a record is associated with, archived ones left out. */
export function associationsOf(
  state: SandboxState,
  from: ObjectTypeName,
  id: string,
  to: ObjectTypeName,
): ReadonlyMap<string, readonly AssociationType[]> {
  const all = state.associations.get(`${from}/${id}/${to}`) ?? new Map();
  const live = [...all].filter(([otherId]) => {
    const other = state.records[to].get(otherId);
    return other !== undefined && other.archivedAt === null;
  });
  return new Map(live);
}

/** Associates two records in both directions; repeating it changes nothing. Says whether it was new. */
export function associate(
  state: SandboxState,
  type: AssociationType,
  fromId: string,
  toId: string,
): boolean {
  const isNew = addOneWay(state, type, fromId, toId);
  const back = reverseOf(type);
  if (back !== null) addOneWay(state, back, toId, fromId);
  return isNew;
}

/** HubSpot's default between two types; a contact's first company becomes its primary one. */
export function defaultTypes(
  state: SandboxState,
  from: ObjectTypeName,
  fromId: string,
  to: ObjectTypeName,
  toId: string,
): readonly AssociationType[] {
  const types = associationTypesBetween(from, to);
  const contact = from === "contacts" ? fromId : toId;
  const other = from === "contacts" ? to : from;
  const hasOne = associationsOf(state, "contacts", contact, other).size > 0;
  return types.filter((type) => type.label === null || (type.label === "Primary" && !hasOne));
}

/** Hands all associations of one record to another, as a merge does. */
export function moveAssociations(
  state: SandboxState,
  type: ObjectTypeName,
  fromId: string,
  toId: string,
): void {
  const prefix = `${type}/${fromId}/`;
  for (const [key, others] of [...state.associations]) {
    if (!key.startsWith(prefix)) continue;
    for (const [otherId, types] of others) {
      for (const one of types) associate(state, one, toId, otherId);
    }
    state.associations.delete(key);
  }
}

function addOneWay(
  state: SandboxState,
  type: AssociationType,
  fromId: string,
  toId: string,
): boolean {
  const key = `${type.from}/${fromId}/${type.to}`;
  const others = state.associations.get(key) ?? new Map<string, AssociationType[]>();
  const types = others.get(toId) ?? [];
  if (types.some((known) => known.typeId === type.typeId)) return false;
  others.set(
    toId,
    [...types, type].toSorted((left, right) => left.typeId - right.typeId),
  );
  state.associations.set(key, others);
  return true;
}

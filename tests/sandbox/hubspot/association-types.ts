import type { ObjectTypeName } from "./object-types.ts";
import { OBJECT_TYPES } from "./object-types.ts";

export interface AssociationType {
  readonly from: ObjectTypeName;
  readonly to: ObjectTypeName;
  readonly typeId: number;
  readonly label: string | null;
  /** The name that a record's inline associations show. */
  readonly name: string;
}

/** From, to, id there, id back. The first row of a pair is its default. */
const PAIRS: readonly (readonly [ObjectTypeName, ObjectTypeName, number, number])[] = [
  ["contacts", "companies", 279, 280],
  ["contacts", "deals", 4, 3],
  ["companies", "deals", 342, 341],
  ["notes", "contacts", 202, 201],
  ["notes", "companies", 190, 189],
  ["notes", "deals", 214, 213],
  ["tasks", "contacts", 204, 203],
  ["tasks", "companies", 192, 191],
  ["tasks", "deals", 216, 215],
  ["emails", "contacts", 198, 197],
  ["emails", "companies", 186, 185],
  ["emails", "deals", 210, 209],
  ["calls", "contacts", 194, 193],
  ["calls", "companies", 182, 181],
  ["calls", "deals", 206, 205],
  ["meetings", "contacts", 200, 199],
  ["meetings", "companies", 188, 187],
  ["meetings", "deals", 212, 211],
  ["communications", "contacts", 81, 82],
  ["communications", "companies", 87, 88],
  ["communications", "deals", 85, 86],
  // The ids of leads are not published as an enumeration: a client has to read them from the labels
  // endpoint. These numbers are ours.
  ["leads", "contacts", 578, 579],
  ["leads", "companies", 610, 611],
  ["notes", "leads", 9855, 9854],
  ["tasks", "leads", 9647, 9646],
  ["emails", "leads", 9653, 9652],
  ["calls", "leads", 9651, 9650],
  ["meetings", "leads", 9649, 9648],
  ["communications", "leads", 9655, 9654],
];

const PRIMARY: readonly AssociationType[] = [
  {
    from: "contacts",
    to: "companies",
    typeId: 1,
    label: "Primary",
    name: "contact_to_company",
  },
  {
    from: "companies",
    to: "contacts",
    typeId: 2,
    label: "Primary",
    name: "company_to_contact",
  },
];

export const ASSOCIATION_TYPES: readonly AssociationType[] = [
  ...PAIRS.flatMap(([from, to, there, back]) => [plain(from, to, there), plain(to, from, back)]),
  ...PRIMARY,
];

function plain(from: ObjectTypeName, to: ObjectTypeName, typeId: number): AssociationType {
  const base = `${OBJECT_TYPES[from].singular}_to_${OBJECT_TYPES[to].singular}`;
  const hasPrimary = PRIMARY.some((type) => type.from === from && type.to === to);
  return { from, to, typeId, label: null, name: hasPrimary ? `${base}_unlabeled` : base };
}

export function associationTypesBetween(
  from: ObjectTypeName,
  to: ObjectTypeName,
): readonly AssociationType[] {
  return ASSOCIATION_TYPES.filter((type) => type.from === from && type.to === to);
}

/** The same association seen from the other side. */
export function reverseOf(type: AssociationType): AssociationType | null {
  return (
    ASSOCIATION_TYPES.find(
      (other) => other.from === type.to && other.to === type.from && other.label === type.label,
    ) ?? null
  );
}

import { toWords } from "../../text/words.ts";
import type { FirstTouchContext } from "../first-touch-context.ts";
import type { KnownLead } from "./known-lead.ts";
import type { PreparedPlaybook } from "./prepare-playbook.ts";
import { readUnits, type Unit } from "./read-units.ts";

/** Where the record speaks of what the playbook's lists of phrases name. */
export interface Hits {
  /** Pieces of the record that hold a phrase of a list: the strongest, beyond which none changes a score. */
  readonly unitsOf: (list: string) => readonly Unit[];
  /** The country, city or industry that a list names. */
  readonly placeOf: (list: string) => string | undefined;
}

export function readHits(
  playbook: PreparedPlaybook,
  context: FirstTouchContext,
  lead: KnownLead,
): Hits {
  const units = new Map<string, Unit[]>();
  for (const unit of readUnits(context))
    for (const list of playbook.find(unit.words)) {
      const found = units.get(list);
      if (found === undefined) units.set(list, [unit]);
      else found.push(unit);
    }
  const places = new Map<string, string>();
  for (const place of lead.places)
    for (const list of playbook.find(toWords(place)))
      if (!places.has(list)) places.set(list, place);
  const strongest = new Map<string, readonly Unit[]>();
  for (const [list, found] of units) strongest.set(list, toStrongest(found));
  return { unitsOf: (list) => strongest.get(list) ?? [], placeOf: (list) => places.get(list) };
}

function toStrongest(units: readonly Unit[]): readonly Unit[] {
  if (units.length <= MOST) return units;
  return units
    .toSorted((left, right) => right.evidence().weight - left.evidence().weight)
    .slice(0, MOST);
}

/** Each next piece counts one half of the one before. */
const MOST = 16;

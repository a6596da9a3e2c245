import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import { SECTION_GROUPS } from "./describe.ts";
import { isBranch, keyOf, ownValue } from "./tree.ts";

/**
 * Where something is, as the screens call it: "Lead types › Demo request › Answered". `document` is the
 * document that the path belongs to, as far as it could be read; `path` is an issue's or a difference's.
 */
export function placeInWords(document: unknown, path: string): string {
  if (path === "") return "The whole document";
  const steps = toSteps(path);
  const group = findGroup(steps);
  if (group === undefined) return HEAD_LABELS.get(String(steps[0])) ?? shown(path);
  const depth = group.id === "" ? 0 : group.id.split("/").length;
  const places = [group.label];
  let at = steps.slice(0, depth).reduce(stepInto, document);
  steps.slice(depth).forEach((step, index) => {
    at = stepInto(at, step);
    const isEntry = group.isList && index === 0;
    const label = isEntry ? undefined : group.partLabels.get(String(step));
    const name = step === ORDER ? "Order" : (label ?? nameOfEntry(at, step));
    if (name !== null) places.push(name);
  });
  return places.join(" › ");
}

/** "leadTypes[2].tier" → "leadTypes/event/tier": the path by ids, which stays when entries move. */
export function toStablePath(document: unknown, path: string): string {
  let at = document;
  const steps = toSteps(path).map((step) => {
    at = stepInto(at, step);
    return typeof step === "number" ? (keyOf(at) ?? step) : step;
  });
  return steps.join("/");
}

/** A position in a list, or a name: the key of a part, or what an entry is known by. */
type Step = number | string;

/** Both notations: by position in a document, by ids in a difference. */
function toSteps(path: string): readonly Step[] {
  return [...path.matchAll(/\[(\d{1,6})\]|[^./[\]]+/gu)].map(([name, position]) =>
    position === undefined ? name : Number(position),
  );
}

const ORDER = "*order";

function findGroup(steps: readonly Step[]) {
  const groups = Object.values(SECTION_GROUPS).flat();
  const first = String(steps[0]);
  return (
    groups.find(({ id }) => id === `${first}/${steps[1]}`) ??
    groups.find(({ id }) => id === first) ??
    groups.find(({ id, partLabels }) => id === "" && partLabels.has(first))
  );
}

/** What stands at the top of the document and is no rule. */
const HEAD_LABELS: ReadonlyMap<string, string> = new Map([
  ["format", "Format of the document"],
  ["id", "Id of the document"],
  ["version", "Version"],
  ["origin", "Origin"],
  ["startedAt", "Begun"],
  ["signOffs", "Sign-offs"],
  ["qualification", "Qualification"],
]);

function stepInto(tree: unknown, step: Step): unknown {
  if (Array.isArray(tree))
    return typeof step === "number" ? tree[step] : tree.find((entry) => keyOf(entry) === step);
  return isBranch(tree) ? ownValue(tree, String(step)) : undefined;
}

/** An entry by what it is called, else by its position; nothing for a word that only the format knows. */
function nameOfEntry(entry: unknown, step: Step): string | null {
  const called = isBranch(entry)
    ? ["label", "theme", "asks", "person", "value", "crm", "id"].map((key) => ownValue(entry, key))
    : [];
  const name = called.find((value) => typeof value === "string" && value.trim() !== "");
  if (typeof name === "string") return shown(name);
  return typeof step === "number" ? `entry ${step + 1}` : null;
}

function shown(name: string): string {
  return shortenText(displayLine(name), 60);
}

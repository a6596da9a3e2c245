import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { RecordSnapshot, UnreadablePart } from "../../domain/snapshot.ts";
import { parseAnswer } from "../http/read-reply.ts";
import type { Call, GraphqlAnswer } from "./call.ts";
import type { ListRequest } from "./changes.ts";
import { LIVING_OR_NOT, readRows } from "./read-rows.ts";
import { listSchema, type SideRow, sideRowSchema } from "./schema.ts";
import { recordSelection } from "./selection.ts";
import { SIDE_MAX, type Side, type SideName, type Sides, sidesOf } from "./sides.ts";
import { stageLabel } from "./stages.ts";
import { readText } from "./text.ts";
import { isArchived, toSnapshot } from "./to-domain.ts";
import { COMPANY_NUMBER } from "./to-snapshots.ts";
import { toTouches } from "./touches.ts";

/**
 * A record with everything around it, in two requests: the record, and all lists around it at once. What the
 * key may not see is left out and named; any other trouble fails the whole, since half a story would read
 * like a whole one.
 */
export async function readRecord(
  request: ListRequest,
  id: string,
): Promise<Outcome<RecordSnapshot>> {
  const { call, object, name, workspace, place } = request;
  const read = await readRows(call, {
    object,
    selection: recordSelection(workspace, name),
    withoutNumbers: recordSelection(workspace, name, { numbers: false }),
    filter: { and: [{ id: { eq: id } }, LIVING_OR_NOT] },
    first: 1,
    afterId: null,
  });
  if (!read.ok) return read;
  const row = read.value.rows.find((one) => one.id === id);
  if (row === undefined) return fail({ type: "not-found" });
  if (isArchived(row)) return fail({ type: "archived" });
  const around = await readSides(call, sidesOf(workspace, name, id));
  if (!around.ok) return around;
  const spoiled = read.value.spoiled.has(id) ? [COMPANY_NUMBER] : [];
  return succeed(
    toSnapshot(row, place, {
      stage: newestStage(around.value.found),
      opportunities: around.value.found.opportunities ?? null,
      touches: toTouches(row, around.value.found, place),
      unreadable: [...spoiled, ...around.value.unreadable],
    }),
  );
}

/** A person has no stage of their own in Twenty: their newest opportunity has. */
function newestStage({ opportunities = [] }: Sides): string | null {
  return stageLabel(readText(opportunities[0], "stage"));
}

interface Found {
  readonly found: Sides;
  readonly unreadable: readonly UnreadablePart[];
}

/** All lists in one request; one after the other where the server refuses them together. */
async function readSides(call: Call, sides: readonly Side[]): Promise<Outcome<Found>> {
  if (sides.length === 0) return succeed({ found: {}, unreadable: [] });
  const together = await ask(call, sides);
  if (together.ok || !isLeftOut(together.failure)) {
    return together.ok ? collect(sides, together.value) : together;
  }
  const found: Partial<Record<SideName, readonly SideRow[]>> = {};
  const unreadable: UnreadablePart[] = [];
  for (const side of sides) {
    const alone = await ask(call, [side]);
    const part = alone.ok ? collect([side], alone.value) : leaveOut(side, alone.failure);
    if (!part.ok) return part;
    Object.assign(found, part.value.found);
    unreadable.push(...part.value.unreadable);
  }
  return succeed({ found, unreadable });
}

function ask(call: Call, sides: readonly Side[]): Promise<Outcome<GraphqlAnswer>> {
  const declared = sides.map(({ name, object }) => `$${name}: ${object.type}FilterInput`);
  const parts = sides.map(
    ({ name, object, order, selection }) =>
      `${name}: ${object.many}(filter: $${name}, orderBy: [${order}], first: ${SIDE_MAX}) { edges { node { ${selection} } } }`,
  );
  return call.graphql({
    name: "ReadSurroundings",
    query: `query ReadSurroundings(${declared.join(", ")}) { ${parts.join(" ")} }`,
    variables: Object.fromEntries(sides.map(({ name, filter }) => [name, filter])),
    effect: "read",
  });
}

function collect(sides: readonly Side[], { data, gaps }: GraphqlAnswer): Outcome<Found> {
  const found: Partial<Record<SideName, readonly SideRow[]>> = {};
  const unreadable: UnreadablePart[] = [];
  for (const side of sides) {
    const gap = gaps.find(({ path }) => path[0] === side.name);
    if (gap !== undefined && !isLeftOut(gap.failure)) return fail(gap.failure);
    const value = data[side.name];
    if (value === null || value === undefined) {
      unreadable.push({ what: side.what, missingScopes: [] });
      continue;
    }
    const about = { effect: "read", path: side.object.many } as const;
    const part = parseAnswer(value, listSchema(sideRowSchema), about);
    if (!part.ok) return part;
    found[side.name] = part.value.edges.map(({ node }) => node);
  }
  return succeed({ found, unreadable });
}

/** The key may not see it, or the workspace keeps it in another form: said, and left out. */
function isLeftOut({ type }: Failure): boolean {
  return type === "forbidden" || type === "rejected" || type === "not-found";
}

function leaveOut({ what }: Side, failure: Failure): Outcome<Found> {
  if (!isLeftOut(failure)) return fail(failure);
  return succeed({ found: {}, unreadable: [{ what, missingScopes: [] }] });
}

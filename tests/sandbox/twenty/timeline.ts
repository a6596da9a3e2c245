import { columnsOf } from "./metadata.ts";
import { definitionOf, rowsOf, shown, type TwentyWorld } from "./state.ts";

const TOLD = new Set(["person", "company", "opportunity"]);

/** The server's worker writes what happened to a record into its timeline. */
export function tellTimeline(
  world: TwentyWorld,
  object: string,
  id: string,
  what: "created" | "updated",
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  memberId: string | null,
): void {
  if (!TOLD.has(object)) return;
  const at = world.state.lastMicros;
  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const diff = Object.fromEntries(
    changed.map((name) => [name, { before: before[name], after: after[name] }]),
  );
  const columns = columnsOf(definitionOf(world, "timelineActivity")).map(({ name }) => name);
  const target = columns.find((name) => name.toLowerCase().endsWith(`${object.toLowerCase()}id`));
  const empty = Object.fromEntries(columns.map((name) => [name, null]));
  const entry = world.random.uuid();
  rowsOf(world, "timelineActivity").set(entry, {
    id: entry,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    values: {
      ...empty,
      name: `${object}.${what}`,
      happensAt: shown(at),
      properties: what === "created" ? {} : { diff },
      workspaceMemberId: memberId,
      ...(target === undefined ? {} : { [target]: id }),
    },
  });
}

import type { HandoffStorage } from "../../domain/connection.ts";
import { type Outcome, succeed } from "../../domain/failure.ts";
import type { Capabilities } from "../../domain/gateway.ts";
import type { Call } from "./call.ts";
import { PAGE, TWENTY_CAPABILITIES } from "./capabilities.ts";
import { OWN_OWNER } from "./handoff-properties.ts";
import type { Learned } from "./learn.ts";
import { hasObject, ownerColumn, type Workspace } from "./workspace.ts";

/** More than the documented page: what comes back shows how much the server gives. */
const MORE_THAN_A_PAGE = 200;

/** No record bears this id, so nothing can be changed under it. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Asks the server what it can do, without changing anything: its fields, whether a write may bear a
 * condition, and how much it gives at once. What was learned is kept for the calls that follow.
 */
export async function probeServer(
  call: Call,
  learned: Learned,
  connected: Connected,
): Promise<Outcome<Capabilities>> {
  const described = await learned.refresh();
  if (!described.ok) return described;
  const conditionalWrite = await takesConditions(call);
  if (!conditionalWrite.ok) return conditionalWrite;
  const pageMax = await readPageMax(call);
  if (!pageMax.ok) return pageMax;
  const workspace: Workspace = {
    ...described.value,
    conditionalWrite: conditionalWrite.value,
    pageMax: pageMax.value,
  };
  await learned.keep(workspace);
  return succeed(toCapabilities(workspace, connected));
}

/** What the connection says of itself. */
interface Connected {
  readonly isPerson: boolean;
  readonly storage: HandoffStorage;
}

/** What this server can do, in the terms of the engine and in words. */
function toCapabilities(workspace: Workspace, { isPerson, storage }: Connected): Capabilities {
  const [anonymous, ...common] = TWENTY_CAPABILITIES.inWords;
  const who = isPerson
    ? "You are signed in as yourself; changes bear your name in Twenty."
    : anonymous;
  return {
    ...TWENTY_CAPABILITIES,
    identity: isPerson ? "person" : "account",
    conditionalWrite: workspace.conditionalWrite === true ? "exact" : "none",
    inWords: [
      ...(who === undefined ? [] : [who]),
      ...common,
      workspace.conditionalWrite === true
        ? "This server can refuse a write when the record has changed in between, and Handrail makes use of it."
        : "This server cannot refuse a write that comes too late. Handrail writes one change at a time and reads back what Twenty kept.",
      ownerInWords(workspace, storage),
      workspace.target === "prefixed"
        ? "Notes and tasks name their record the newer way (targetPersonId)."
        : "Notes and tasks name their record the older way (personId).",
      workspace.body === "bodyV2"
        ? "Notes are written as Markdown, which Twenty turns into its own format (bodyV2)."
        : "Notes are written as plain Markdown (body), as this older server keeps them.",
      `Records are read up to ${workspace.pageMax} at a time and always in the order of their ids: in the order of time this server's pages can repeat or end early.`,
      mailInWords(workspace),
      "A record whose “last update” somebody has set back by hand is found by the regular look over all open handoffs only.",
    ],
  };
}

function ownerInWords(workspace: Workspace, storage: HandoffStorage): string {
  const owner = ownerColumn(workspace, "person");
  if (owner !== OWN_OWNER) {
    return `The owner of a person is kept in the workspace's own field (${owner.replace(/Id$/, "")}).`;
  }
  return storage === "fields"
    ? "People have no owner in this workspace, so Handrail keeps the owner in a field of its own (handrailOwner)."
    : "People have no owner in this workspace, so Handrail keeps the owner in the note with the handoff.";
}

function mailInWords(workspace: Workspace): string {
  return hasObject(workspace, "messageParticipant")
    ? "Mails and meetings that Twenty has synchronised are part of the story as far as the key may see them."
    : "This workspace shows no mails or meetings to the key.";
}

async function takesConditions(call: Call): Promise<Outcome<boolean>> {
  const answer = await call.graphql({
    name: "ProbeConditions",
    query:
      "mutation ProbeConditions($filter: PersonFilterInput!, $data: PersonUpdateInput!) { updatePeople(filter: $filter, data: $data) { id } }",
    variables: { filter: { id: { eq: NOBODY } }, data: {} },
    effect: "write",
  });
  if (!answer.ok) return judge(answer, answer.failure.type);
  const [gap] = answer.value.gaps;
  if (gap !== undefined) return judge({ ok: false, failure: gap.failure }, gap.failure.type);
  const { updatePeople: changed } = answer.value.data;
  // Whoever answers with anything but "nobody" has not understood the condition.
  return succeed(Array.isArray(changed) && changed.length === 0);
}

/** A server that does not know the question cannot do it; one that is away has not said anything. */
function judge(failed: Extract<Outcome<boolean>, { ok: false }>, type: string): Outcome<boolean> {
  const says = ["rejected", "forbidden", "not-found", "conflict", "unknown", "bad-reply"];
  return says.includes(type) ? succeed(false) : failed;
}

/** Only a workspace with more people than a page can show what its server gives. */
async function readPageMax(call: Call): Promise<Outcome<number>> {
  const answer = await call.graphql({
    name: "ProbePage",
    query: "query ProbePage($first: Int) { people(first: $first) { edges { node { id } } } }",
    variables: { first: MORE_THAN_A_PAGE },
    effect: "read",
  });
  if (!answer.ok) return answer.failure.type === "rejected" ? succeed(PAGE) : answer;
  const { people } = answer.value.data;
  const edges = typeof people === "object" && people !== null && "edges" in people && people.edges;
  const count = Array.isArray(edges) ? edges.length : 0;
  return succeed(Math.max(PAGE, Math.min(count, MORE_THAN_A_PAGE)));
}

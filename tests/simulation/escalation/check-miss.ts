import { escalationMarker } from "#lib/domain/escalation/escalation-id.ts";
import { type LogEvent, parseLog } from "#lib/domain/log.ts";
import { ANSWER_MS } from "./agreement.ts";
import { TOUCH_ID } from "./browser.ts";
import { type PlayedMiss, START } from "./play-miss.ts";

/** What has to be true of a miss when everything has come to rest; throws what is not. */
export async function checkMiss(played: PlayedMiss): Promise<"answered" | "escalated"> {
  const { cloud, record } = played;
  const held = cloud.heldBy(record.recordId);
  const lines = (held["log"] ?? "").split("\n").filter((line) => line.includes('"escalated"'));
  const escalated = parseLog(held["log"]).events.filter(({ type }) => type === "escalated");
  const wasTouched = played.network.arrivals.some(({ body }) => body.includes(TOUCH_ID));
  const isLogged = parseLog(held["log"]).events.some(({ id }) => id === TOUCH_ID);
  promise(isLogged === wasTouched, "whoever has answered stands in the log (P8.2)");
  promise(lines.length === escalated.length, "every escalation in the log can be read, once");
  const ids = escalated.map(({ id }) => id);
  const expected = ids.map((_, index) => `miss-01K00000000000000000000000-${index + 1}`);
  promise(same(ids, expected), `one event for each miss in turn, and not ${ids.join(", ")}`);
  promise(wasTouched || ids.length === 2, `both misses have a consequence: ${ids.join(", ")}`);
  await checkTasks(played, escalated);
  checkOwner(played, escalated, held["ownerId"] ?? null);
  checkTouch(played);
  checkTimes(played, escalated);
  for (const { store } of played.browsers) {
    const left = await store.ops.outbox.toArray();
    const unpressed = left.filter(({ id }) => id.startsWith("miss-"));
    promise(unpressed.length === 0, `nothing waits: ${JSON.stringify(unpressed)}`);
    promise(wasTouched || left.length === 0, `nobody is asked: ${JSON.stringify(left)}`);
  }
  return wasTouched ? "answered" : "escalated";
}

function promise(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** One task for each miss, whoever asked for it. */
async function checkTasks(
  { operator, record }: PlayedMiss,
  escalated: readonly LogEvent[],
): Promise<void> {
  const all = await operator.getRecord(record.objectType, record.recordId);
  if (!all.ok) throw new Error("The record is there.");
  for (const { id } of escalated) {
    const found = await operator.findTasks(record, {
      kind: "task",
      title: "",
      text: "",
      marker: escalationMarker(id),
      dueAt: "",
      ownerId: null,
    });
    const count = found.ok ? found.value.length : -1;
    promise(count === 1, `there is one task for ${id}, and not ${count}`);
  }
}

/** Whoever the log names last is who the record names. */
function checkOwner(
  { owners, network }: PlayedMiss,
  escalated: readonly LogEvent[],
  ownerId: string | null,
): void {
  const last = escalated.at(-1);
  const wanted = last === undefined ? owners[0]?.id : last.to;
  promise(
    ownerId === wanted,
    `the record names ${ownerId}, the log ${wanted}; ${network.arrivals.length} arrived`,
  );
}

/** What was decided on a record that showed the answer is never written. */
function checkTouch({ network: { arrivals } }: PlayedMiss): void {
  const touch = arrivals.find(({ body }) => body.includes(TOUCH_ID));
  if (touch === undefined) return;
  for (const miss of [1, 2]) {
    const name = `miss-01K00000000000000000000000-${miss}`;
    const first = arrivals.find(({ body }) => body.includes(name));
    const knew = first !== undefined && first.readNth > touch.nth;
    promise(!knew, `the miss ${miss} was written although the CRM had shown the answer`);
  }
}

/** Dates of replies have whole seconds, and nobody knows which way took longer. */
const NEARLY_MS = 2_000;

/** However wrong the clocks of browsers are, nothing is done before the time is over by the CRM's, nor dated otherwise. */
function checkTimes({ network: { arrivals } }: PlayedMiss, escalated: readonly LogEvent[]): void {
  let dueAt = START + ANSWER_MS;
  for (const { id, at } of escalated) {
    const decidedAt = Date.parse(at);
    const arrivedAt = arrivals.find(({ body }) => body.includes(id))?.at ?? 0;
    promise(Math.min(decidedAt, arrivedAt) >= dueAt - NEARLY_MS, `${id} is not acted on early`);
    promise(arrivedAt >= decidedAt - NEARLY_MS, `${id} is dated by the CRM's clock`);
    dueAt = decidedAt + ANSWER_MS;
  }
}

import { createDevice } from "./model-device.ts";
import {
  type ModelCapabilities,
  type Protections,
  type Schedule,
  UNAIDED,
  type Verdict,
} from "./model-types.ts";
import { createWorker } from "./model-worker.ts";

/** However much went wrong, a device that runs has sent everything this long after it was asked for (P12.1). */
const SENT_WITHIN = 7_200_000;
/** Nothing of ours is looked after for longer. */
const END = 200_000_000;

/**
 * The outbox protocol as a small model: a schedule is played to its end, and answered with what went
 * wrong. It proves the protocol, not the code: `engine.test.ts` holds the code to it. Times are in
 * milliseconds; true time is what nobody's clock shows.
 */
export function play(
  schedule: Schedule,
  protections: Protections,
  capabilities: ModelCapabilities = UNAIDED,
): Verdict {
  const device = createDevice(schedule, protections, capabilities);
  const { crm, entries } = device;
  const worker = createWorker(device, schedule.crashes);
  device.pass(0);
  while (crm.now() < END && worker.takeStep()) {
    // Each step is a moment at which something happens; the worker says when nothing is left.
  }

  const verdict = { lost: 0, doubled: 0, wrongFinal: 0, stuck: 0, passing: crm.mishaps() };
  const wanted = new Map<number, number>();
  for (const [operation, { kind, record }] of schedule.operations.entries()) {
    if (kind === "patch") {
      wanted.set(record, operation);
      continue;
    }
    const copies = crm.countNotes(operation);
    if (copies === 0) verdict.lost += 1;
    if (copies > 1) verdict.doubled += 1;
  }
  for (const [record, operation] of wanted) {
    if (crm.heldBy(record) !== operation) verdict.wrongFinal += 1;
  }
  for (const { sentAt, madeAt } of entries) {
    if (sentAt - madeAt > SENT_WITHIN) verdict.stuck += 1;
  }
  return verdict;
}

import { parseLog } from "../../log.ts";
import type { RecordSnapshot } from "../../snapshot.ts";
import { furthest, type Reach } from "./reach.ts";
import { type Traits, traitsOf } from "./segment.ts";
import { eventToSign, type Sign, touchToSign } from "./signs.ts";

/** One message whose outcome is known. */
export interface Attempt extends Traits {
  /** `Angle.id`. */
  readonly angle: string;
  readonly reach: Reach;
}

/**
 * The messages of a record of which it is known what came of them (`signs.ts` says what tells). An
 * answer belongs to the newest message before it, an outcome to every message that was answered in its
 * round, and where none was, to the newest. A message with nothing after it is open and not in the list;
 * the next message ends the waiting for an answer to the one before. Cheap where no message names an angle.
 */
export function collectAttempts(snapshot: RecordSnapshot): readonly Attempt[] {
  if (snapshot.handoff.log?.includes('"angle":"') !== true) return [];
  const traits = traitsOf(snapshot);
  let done: readonly Message[] = [];
  let round: readonly Message[] = [];
  for (const sign of signsOf(snapshot)) {
    if (sign.type === "new-round") {
      done = [...done, ...round];
      round = [];
    } else round = after(round, sign);
  }
  return [...done, ...round].flatMap(({ angle, reach }) =>
    reach === null ? [] : [{ ...traits, angle, reach }],
  );
}

/** `reach` is null while nothing is known. */
interface Message {
  readonly angle: string;
  readonly reach: Reach | null;
}

function after(round: readonly Message[], sign: Exclude<Sign, { type: "new-round" }>) {
  const newest = round.length - 1;
  switch (sign.type) {
    case "message":
      return [...round.map(unanswered), { angle: sign.angle, reach: null }];
    case "reached":
      return round.map((message, index) =>
        index === newest ? came(message, sign.reach) : message,
      );
    case "closed": {
      const isAnswered = round.some(({ reach }) => (reach ?? "none") !== "none");
      return round.map((message, index) => {
        const carries = isAnswered ? (message.reach ?? "none") !== "none" : index === newest;
        return carries ? came(message, sign.reach) : unanswered(message);
      });
    }
    case "rejected":
      return round.filter(({ reach }) => (reach ?? "none") !== "none");
  }
}

function unanswered(message: Message): Message {
  return came(message, "none");
}

function came(message: Message, reach: Reach): Message {
  return { ...message, reach: furthest(message.reach ?? "none", reach) };
}

function signsOf({ handoff, touches }: RecordSnapshot): readonly Sign[] {
  const logged = parseLog(handoff.log).events.map((event) => ({
    at: Date.parse(event.at),
    sign: eventToSign(event),
  }));
  const seen = touches.map((touch) => ({
    at: Date.parse(touch.at ?? ""),
    sign: touchToSign(touch),
  }));
  return [...logged, ...seen]
    .filter(({ at }) => !Number.isNaN(at))
    .toSorted((left, right) => left.at - right.at)
    .flatMap(({ sign }) => (sign === null ? [] : [sign]));
}

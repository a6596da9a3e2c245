/** What a request of the extension is for. */
export type Purpose = "account" | "read" | "write" | "look" | "note" | "other";

/** How far a request has got when the worker dies. */
export type Progress =
  /** It is at the CRM, which has done nothing yet; the fault decides what still becomes of it. */
  | "arrived"
  /** It has taken effect; the answer is not out. */
  | "done"
  /** The first half of the answer is out. */
  | "half answered"
  /** The whole answer is out; the disk keeps the worker from noting it. */
  | "answered";

/** What waits in the outbox when the case begins. */
export type Situation =
  /** A change, a note that depends on it, and a later change of the same fields. */
  | "action"
  /** Two changes of the same fields, one after the other. */
  | "two changes"
  /** A note that an earlier worker left as sending, and which the CRM has. */
  | "open note, arrived"
  /** A note that an earlier worker left as sending, and which never arrived. */
  | "open note, lost";

/** A place between two steps at which the worker dies. */
export interface Step {
  readonly name: string;
  readonly situation: Situation;
  readonly dies: Death;
  /** What is to be finished afterwards, and meets the fault on its way. */
  readonly finishedBy: "account" | "change" | "note" | "everything";
  /** How many records wait at once, which then go in one request. */
  readonly records: number;
}

export type Death =
  /** With the entries on disk and nobody told. */
  | { readonly at: "rest" }
  /** As soon as it was woken, wherever that is. */
  | { readonly at: "start" }
  | {
      readonly at: "request";
      readonly purpose: Purpose;
      readonly progress: Progress;
      readonly disk: Disk | null;
    }
  /** With everything sent and noted, before anything else. */
  | { readonly at: "end" };

/** The table that cannot be written to while the answer comes. */
export type Disk = "outbox" | "cache";

/** Enough for the engine to send them as one batch. */
const COMPANY = 3;

const request = (purpose: Purpose, progress: Progress, disk: Disk | null = null): Death => ({
  at: "request",
  purpose,
  progress,
  disk,
});

const step = (name: string, situation: Situation, dies: Death, records = 1): Step => ({
  name,
  situation,
  dies,
  finishedBy: finishedBy(dies),
  records,
});

function finishedBy(dies: Death): Step["finishedBy"] {
  if (dies.at !== "request") return "everything";
  if (dies.purpose === "account") return "account";
  return dies.purpose === "look" || dies.purpose === "note" ? "note" : "change";
}

/** Those after which the next worker goes on at once come last, and last those that need no request to die. */
export const STEPS: readonly Step[] = [
  step("read arrived, unanswered", "action", request("read", "arrived")),
  step("read half answered", "action", request("read", "half answered")),
  step("write arrived", "action", request("write", "arrived")),
  step("write done, unanswered", "action", request("write", "done")),
  step("write half answered", "action", request("write", "half answered")),
  step("write answered, cache not written", "action", request("write", "answered", "cache")),
  step("write answered, entry not removed", "action", request("write", "answered", "outbox")),
  step("two changes, write arrived", "two changes", request("write", "arrived")),
  step("two changes, write done, unanswered", "two changes", request("write", "done")),
  step("note arrived", "action", request("note", "arrived")),
  step("note done, unanswered", "action", request("note", "done")),
  step("note half answered", "action", request("note", "half answered")),
  step("note answered, entry not removed", "action", request("note", "answered", "outbox")),
  step("look for a note that is there", "open note, arrived", request("look", "arrived")),
  step("look for a note that is not there", "open note, lost", request("look", "arrived")),
  step("look half answered", "open note, arrived", request("look", "half answered")),
  step("note sent again arrived", "open note, lost", request("note", "arrived")),
  step("all sent, before the refresh", "action", { at: "end" }),
  step("batch read, unanswered", "two changes", request("read", "arrived"), COMPANY),
  step("batch arrived", "action", request("write", "arrived"), COMPANY),
  step("batch done, unanswered", "action", request("write", "done"), COMPANY),
  step("account asked, unanswered", "action", request("account", "arrived")),
  step("entries on disk, nobody told", "action", { at: "rest" }),
  step("woken", "action", { at: "start" }),
];

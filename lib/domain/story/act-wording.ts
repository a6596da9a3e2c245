import type { TouchKind } from "../touch.ts";
import type { Act, Episode, Thing } from "./step.ts";

/** A language's words for acts, by who acts and in which state. */
export interface ActTables<Phrase> {
  readonly buyer: Readonly<Record<TouchKind, Phrase>>;
  readonly us: Readonly<Partial<Record<TouchKind, Phrase>>>;
  readonly system: Readonly<Partial<Record<TouchKind, Phrase>>>;
  /** Still to come. */
  readonly planned: Readonly<Partial<Record<TouchKind, Phrase>>>;
  /** Added to the record by hand. */
  readonly recorded: Readonly<Partial<Record<TouchKind, Phrase>>>;
  /** A second time, in a later episode; what is not here is told as something done again. */
  readonly returns: Readonly<Partial<Record<TouchKind, Phrase>>>;
  /** A form filled in before an event. */
  readonly signedUp: Phrase;
}

/** The words that an act takes, and whether they still have to say that it was done again. */
export function chooseWording<Phrase>(
  act: Act,
  { voice, planned }: Pick<Episode, "voice" | "planned">,
  tables: ActTables<Phrase>,
): { readonly phrase: Phrase; readonly sayAgain: boolean } {
  const returns = act.again ? tables.returns[act.kind] : undefined;
  const byHand = act.steps[0]?.event != null ? tables.recorded[act.kind] : undefined;
  const signedUp = act.kind === "event-attendance" && act.things.every(isRegistration);
  const spoken = voice === "us" ? tables.us : voice === "system" ? tables.system : tables.buyer;
  const phrase =
    (planned ? tables.planned[act.kind] : undefined) ??
    byHand ??
    (signedUp ? tables.signedUp : undefined) ??
    returns ??
    spoken[act.kind] ??
    tables.buyer[act.kind];
  return { phrase, sayAgain: act.again && returns === undefined };
}

/** Whether an act was done to just what the act before it was done to: "opened “A”, clicked a link in it". */
export function isSameThing(act: Act, before: Act | null): boolean {
  return (
    before?.things.length === 1 &&
    act.things.length === 1 &&
    act.count === 1 &&
    act.things[0]?.asset === before.things[0]?.asset
  );
}

/** Whether an event's name speaks of signing up for it, which is not coming. */
export function isRegistration(thing: Pick<Thing, "asset">): boolean {
  return /regist(?:er|ration)|sign[- ]?up|anmeld|inscri|rsvp|تسجيل/iu.test(thing.asset ?? "");
}

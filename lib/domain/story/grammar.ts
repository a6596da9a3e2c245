import type { Channel } from "../handoff/channel.ts";
import type { LogEvent } from "../log.ts";
import type { TouchKind } from "../touch.ts";
import type { TouchFact } from "../touch-facts/touch-facts.ts";
import type { Calendar } from "./calendar.ts";
import type { Act, Episode } from "./step.ts";

/** What an act's words depend on beyond the act. */
export interface ActPlace extends Pick<Episode, "voice" | "planned"> {
  /** The act before it in its sentence. */
  readonly before?: Act | null;
}

/**
 * A language's way to say the parts of a sentence. What is told, in which order, and what belongs to which
 * touch is decided once for all languages. `{names}` in braces are filled in; a part with a value that is
 * not known is left out.
 */
export interface Grammar {
  /** Text from outside inside a sentence; expects text that went through `displayLine`. */
  plain(text: string): string;
  /** The same between quotation marks. */
  quote(text: string): string;
  /** What the CRM calls something, as it stands inside a sentence ("Lead status", "Organic search"). */
  term(text: string): string;
  /** The beginning of a sentence about one of us, who may not be known by name. */
  ourselves(name: string | null): string;
  /** What was done, to what and how often; with `{date}` where it is planned. */
  actPhrase(act: Act, place: ActPlace, calendar: Calendar): string;
  /** When, with its leading space; after an earlier act relative to it. */
  timePhrase(act: Act, before: Act | null, calendar: Calendar): string;
  /** How often, as it stands after a verb. */
  times(count: number, calendar: Calendar): string;
  /** What somebody wants or does, when the text says so by itself; else null. */
  deed(text: string): string | null;
  readonly joints: {
    readonly list: string;
    readonly and: string;
    /** Before what follows in time. */
    readonly next: string;
    readonly comma: string;
    readonly semicolon: string;
  };
  readonly atSomePoint: string;
  readonly on: string;
  readonly campaign: string;
  /** How the words of a touch are led in; kinds that are not here are not quoted. */
  readonly quoteLeads: Readonly<Partial<Record<TouchKind, string>>>;
  readonly answered: string;
  readonly ourNote: string;
  readonly record: RecordPhrases;
  readonly handoff: HandoffPhrases;
  readonly talk: TalkPhrases;
}

/** What the CRM notes about the record itself. */
interface RecordPhrases {
  readonly stage: string;
  readonly set: string;
  /** After another `set` in the same sentence. */
  readonly alsoSet: string;
  readonly changed: string;
  readonly stageChanged: string;
  readonly newOwner: string;
  readonly ownerChanged: string;
  readonly step: string;
}

interface HandoffPhrases {
  /** `{to}`, `{outcome}`, `{reason}` and `{channel}` stand for what the event says. */
  readonly events: Readonly<Record<LogEvent["type"], readonly string[]>>;
  readonly channels: Readonly<Record<Channel, string>>;
  /** A handoff note of ours whose event is not in the log, and anything else of that kind. */
  readonly note: string;
  readonly step: string;
}

/** What a talk outside the CRM told us (R-CX-24). */
interface TalkPhrases {
  readonly introduced: string;
  readonly wasIntroduced: string;
  readonly noted: string;
  readonly recorded: Readonly<Record<Exclude<Channel, "introduction">, string>>;
  /** Inside a sentence. */
  readonly clauses: Readonly<Record<TouchFact, string>>;
  /** The name of an answer. */
  readonly names: Readonly<Record<TouchFact, string>>;
  readonly markets: Readonly<Record<"local" | "entering-market", string>>;
}

import type { Channel } from "../handoff/channel.ts";
import type { LogEvent } from "../log.ts";
import type { TouchKind } from "../touch.ts";
import type { TouchFact } from "../touch-facts/touch-facts.ts";
import type { ActTables } from "./act-wording.ts";
import type { Naming } from "./naming.ts";

/** Writes a number in the reader's digits. */
export type WriteNumber = (count: number) => string;

/** What acts are done to, as far as a sentence counts it. */
export type CountedThing =
  | "page"
  | "form"
  | "document"
  | "event"
  | "ad"
  | "message"
  | "call"
  | "meeting"
  | "chat"
  | "task"
  | "note";

/** The words for one kind of act. `{thing}` is what it was done to, used only where that is known. */
export interface ActPhrase {
  readonly named: string;
  /** With two names, and with more ("sent the e-mails “A” and “B”"); else as with one. */
  readonly namedTwo?: string;
  readonly namedSeveral?: string;
  /** Without a name. */
  readonly bare: string;
  /** More than one without a name, with `{count}` or `{times}`; else how often is added to `bare`. */
  readonly several?: string;
  /** What `{count}` counts, and what the rest of a long list is. */
  readonly noun?: CountedThing;
  /** When the act before was about the same: "clicked a link in it". */
  readonly it?: string;
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
  country(text: string): string;
  /** The beginning of a sentence about one of us, who may not be known by name. */
  ourselves(name: string | null): string;
  /** What an act was done to, by its name. */
  name(asset: string, naming: Naming): string;
  /** How many, together with the noun where the language inflects it. */
  count(count: number, noun: CountedThing, write: WriteNumber): string;
  /** The rest of a list: "two other pages". */
  others(count: number, noun: CountedThing, write: WriteNumber): string;
  /** How often, as it stands after a verb: "three times". */
  times(count: number, write: WriteNumber): string;
  days(count: number, write: WriteNumber): string;
  /** "A, B and C" */
  list(parts: readonly string[]): string;
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
  readonly acts: ActTables<ActPhrase>;
  /** After an act that was done before in just this way. */
  readonly again: string;
  readonly when: WhenPhrases;
  readonly atSomePoint: string;
  readonly campaign: string;
  /** How the words of a touch are led in; kinds that are not here are not quoted. */
  readonly quoteLeads: Readonly<Partial<Record<TouchKind, string>>>;
  /** In place of a lead that is not empty: the buyer only filled in fields, or asked one question. */
  readonly answered: string;
  readonly asked: string;
  readonly ourNote: string;
  readonly record: RecordPhrases;
  readonly handoff: HandoffPhrases;
  readonly talk: TalkPhrases;
}

/** All but the last three begin with a space and follow an act; `{days}` comes with its noun. */
interface WhenPhrases {
  readonly on: string;
  readonly by: string;
  readonly nextDay: string;
  readonly daysLater: string;
  /** On each of the days, and within them. */
  readonly inDays: string;
  readonly overDays: string;
  readonly today: string;
  readonly yesterday: string;
  readonly daysAgo: string;
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
  /** Whoever passed it on took it over. */
  readonly tookOver: string;
  /** What follows from a missed answer time, which nobody pressed: its parts as those of an event. */
  readonly missed: readonly string[];
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
  /** Inside a sentence, after a colon; expects text that went through `displayLine`. */
  readonly clause: (fact: TouchFact, value: string) => string;
  /** The name of an answer. */
  readonly names: Readonly<Record<TouchFact, string>>;
  readonly markets: Readonly<Record<"local" | "entering-market", string>>;
}

import type { UnreadablePart } from "../snapshot.ts";
import { upperFirst } from "../text/upper-first.ts";
import type { ContextGap, Missing } from "./find-missing.ts";
import type { Grammar, WriteNumber } from "./grammar.ts";
import type { Telling } from "./language.ts";
import type { Step } from "./step.ts";

/** A language's words for what is missing and what would fill it (R-CX-04..10). */
export interface MissingPhrases {
  readonly context: Readonly<Record<ContextGap | "form-promise", string>>;
  /** `{talks}` is a list of `talks`. */
  readonly silentTalk: string;
  readonly talks: Readonly<Record<"call" | "meeting" | "chat", string>>;
  readonly undated: (count: number, write: WriteNumber) => string;
  readonly countedPages: (count: number, write: WriteNumber) => string;
  readonly logLines: (count: number, write: WriteNumber) => string;
  /** `{what}` is one of `unreadable`. */
  readonly closed: string;
  readonly opened: string;
  readonly openedBySome: string;
  readonly unreadable: Readonly<Record<UnreadablePart["what"], string>>;
}

/** A gap as a sentence: what is missing, and what would fill it. */
export function tellMissing(
  grammar: Grammar,
  phrases: MissingPhrases,
  missing: Missing,
  { calendar }: Telling,
): string {
  if ("part" in missing) return tellUnreadable(grammar, phrases, missing.part);
  switch (missing.id) {
    case "silent-talk": {
      const talks = missing.steps
        .slice(-MOST_TALKS)
        .map((step) =>
          phrases.talks[talkKind(step)].replace("{date}", calendar.date(step.at ?? 0)),
        );
      return upperFirst(phrases.silentTalk.replace("{talks}", () => grammar.list(talks)));
    }
    case "undated":
      return upperFirst(phrases.undated(missing.count, calendar.number));
    case "counted-pages":
      return upperFirst(phrases.countedPages(missing.count, calendar.number));
    case "log-lines":
      return upperFirst(phrases.logLines(missing.count, calendar.number));
    default:
      return phrases.context[missing.id];
  }
}

/** Silence and a closed door look alike in a story, so the door is named with what would open it. */
function tellUnreadable(
  { joints, plain }: Grammar,
  { closed, opened, openedBySome, unreadable }: MissingPhrases,
  { what, missingScopes }: UnreadablePart,
): string {
  const opener = missingScopes.length === 0 ? openedBySome : opened;
  const scopes = missingScopes.map(plain).join(joints.comma);
  return `${closed.replace("{what}", unreadable[what])} ${opener.replace("{scopes}", () => scopes)}`;
}

function talkKind({ touch }: Step): "call" | "meeting" | "chat" {
  return touch.kind === "call" || touch.kind === "meeting" ? touch.kind : "chat";
}

const MOST_TALKS = 3;

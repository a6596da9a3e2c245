import type { Brief, BriefAngle, MessageTemplate, Playbook } from "../playbook/schema.ts";
import type { Angle } from "./angle.ts";
import { findBrief } from "./first-touch-context.ts";

/** What the playbook lets an angle say in one language. A text that is not written in it is null. */
export interface AngleTexts {
  readonly theme: string | null;
  readonly problem: string | null;
  readonly promise: string | null;
  readonly proof: string | null;
  readonly oneAsk: string | null;
  /** The brief's and the angle's own, in every language: a draft may mix them. */
  readonly doNotSay: readonly string[];
  /** The team's own messages in this language. */
  readonly messages: readonly MessageTemplate[];
}

/**
 * The texts of an angle: its own first, then its brief's. Null where no brief stands behind it. A text in
 * another script than the language's is left out: an English sentence in an Arabic message helps nobody.
 */
export function angleTexts(
  playbook: Playbook,
  angle: Pick<Angle, "briefId" | "angleId"> | null,
  language: "en" | "ar",
): AngleTexts | null {
  const brief = findBrief(playbook, angle?.briefId ?? null);
  if (brief === null) return null;
  const own = brief.angles?.find(({ id }) => id === angle?.angleId) ?? null;
  const text = language === "ar" ? arabicText(brief, own) : englishText(brief, own);
  return {
    theme: text("theme"),
    problem: text("problem"),
    promise: text("promise"),
    proof: text("proof"),
    oneAsk: text("oneAsk"),
    doNotSay: [...brief.doNotSay, ...(own?.doNotSay ?? [])],
    messages: (own?.messages ?? []).filter((message) => message.language === language),
  };
}

type TextPart = "theme" | "problem" | "promise" | "proof" | "oneAsk";

function englishText(brief: Brief, own: BriefAngle | null): (part: TextPart) => string | null {
  return (part) => {
    const text = ownOr(brief, own, part);
    return ARABIC.test(text) ? null : text;
  };
}

/** An angle that is not written in Arabic is not spoken for by its brief, whose words mean something else. */
function arabicText(brief: Brief, own: BriefAngle | null): (part: TextPart) => string | null {
  return (part) => {
    const plain = ownOr(brief, own, part);
    if (ARABIC.test(plain)) return plain;
    if (part === "theme" || part === "problem") return brief.arabic?.[part] ?? null;
    return (own === null ? brief.arabic : own.arabic)?.[part] ?? null;
  };
}

function ownOr(brief: Brief, own: BriefAngle | null, part: TextPart): string {
  return part === "theme" || part === "problem" ? brief[part] : (own?.[part] ?? brief[part]);
}

const ARABIC = /\p{Script=Arabic}/u;

import { upperFirst } from "../../text/upper-first.ts";
import type { BriefAngle, MessageTemplate } from "../schema.ts";
import { CHANNEL_NAMES, LANGUAGE_NAMES, TRIGGER_NAMES } from "./names.ts";

/** All that an angle says, one saying after another: its texts, then when it fits. */
export function angleInWords(angle: BriefAngle): string {
  const { arabic, doNotSay, messages = [], oneAsk, promise, proof } = angle;
  return [
    `Promise: ${promise}`,
    `Proof: ${proof}`,
    `The one ask: ${oneAsk}`,
    conditionsInWords(angle.when),
    doNotSay.length === 0 ? "" : `Do not say: ${doNotSay.join("; ")}`,
    arabic === undefined ? "" : `In Arabic: ${arabicInWords(arabic)}`,
    ...messages.map(messageInWords),
  ]
    .filter((saying) => saying !== "")
    .join(". ");
}

/** Arabic texts, in the order of the English ones. */
export function arabicInWords(arabic: ArabicTexts | undefined): string {
  if (arabic === undefined) return "";
  const { theme, problem, promise, proof, oneAsk } = arabic;
  return [theme, problem, promise, proof, oneAsk].filter((each) => each !== undefined).join("; ");
}

/** What a brief may say in Arabic, and an angle with fewer parts. */
type ArabicTexts = Readonly<
  Partial<Record<"theme" | "problem" | "promise" | "proof" | "oneAsk", string | undefined>>
>;

function conditionsInWords(when: BriefAngle["when"]): string {
  const said = [
    condition(
      "after",
      when.triggers.map((trigger) => TRIGGER_NAMES[trigger]),
    ),
    condition("for", when.personas),
    condition("in", when.markets),
    condition("when they speak of", when.problems),
    condition("when they saw", when.assets),
    condition("when readiness is", when.readiness),
  ].filter((each) => each !== "");
  return said.length === 0 ? "Fits every lead of the brief" : upperFirst(said.join("; "));
}

function condition(lead: string, values: readonly string[]): string {
  return values.length === 0 ? "" : `${lead} ${values.join(", ")}`;
}

function messageInWords({ channel, language, subject, body }: MessageTemplate): string {
  const about = subject === "" ? "" : `“${subject}” – `;
  return `${upperFirst(CHANNEL_NAMES[channel])} in ${LANGUAGE_NAMES[language]}: ${about}“${body}”`;
}

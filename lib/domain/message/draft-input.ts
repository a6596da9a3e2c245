import type { Angle } from "../first-touch/angle.ts";
import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { ARABIC_TEMPLATES } from "./templates/arabic.ts";
import type { DraftTemplates } from "./templates/draft-templates.ts";
import { ENGLISH_TEMPLATES } from "./templates/english.ts";

/** What a first message is written from. */
export interface DraftInput extends FirstTouchInput {
  readonly angle: Angle;
  /** Who writes; null leaves the name to the mail programme's signature. */
  readonly person: { readonly name: string } | null;
  readonly language: "en" | "ar";
  readonly channel: "email" | "chat";
}

export function templatesIn(language: "en" | "ar"): DraftTemplates {
  return language === "ar" ? ARABIC_TEMPLATES : ENGLISH_TEMPLATES;
}

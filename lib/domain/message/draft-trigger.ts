import { thingName as nameInArabic } from "../story/arabic/asset-name.ts";
import { thingName as nameInEnglish } from "../story/english/asset-name.ts";
import { namingOf } from "../story/naming.ts";
import type { Touch, TouchKind } from "../touch.ts";
import type { Trigger } from "./templates/draft-templates.ts";

/** What a message goes on from, and how its page, document or event is named inside a sentence. */
export function readTrigger(
  { asset, kind }: Touch,
  language: "en" | "ar",
): { readonly trigger: Trigger; readonly asset: string | null } {
  if (asset === null) return { trigger: kind, asset: null };
  if (kind === "form-submission" && CONTACT_FORM.test(asset)) return { trigger: kind, asset: null };
  const signedUp = kind === "event-attendance" && SIGN_UP.test(asset);
  return {
    trigger: signedUp ? "event-sign-up" : kind,
    asset: nameAsset(asset, kind, language),
  };
}

/** A page, document, form, event or subject line as it is named inside a sentence. */
export function nameAsset(asset: string, kind: TouchKind, language: "en" | "ar"): string {
  const name = language === "ar" ? nameInArabic : nameInEnglish;
  return name(asset, namingOf(kind, asset));
}

/** The form that every site has; its name says nothing to the reader. */
const CONTACT_FORM = /\b(?:contact|kontakt|contacto|contato|write to us|get in touch)\b/iu;
const SIGN_UP = /regist|sign[- ]?up/iu;

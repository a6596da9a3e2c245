import { assetName, quotedName } from "../story/english/asset-name.ts";
import { withoutQuotes } from "../text/quote-text.ts";
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
  // The article that a foreign name would take in Arabic cannot be known, so it always stands in quotes.
  if (language === "ar") return `«${withoutQuotes(quotedName(asset))}»`;
  if (TITLED.has(kind)) return quotedName(asset);
  if (kind === "form-submission" && !/form$/iu.test(asset)) return `the form ${quotedName(asset)}`;
  return assetName(asset);
}

/** The form that every site has; its name says nothing to the reader. */
const CONTACT_FORM = /\b(?:contact|kontakt|contacto|contato|write to us|get in touch)\b/iu;
const SIGN_UP = /regist|sign[- ]?up/iu;
const TITLED: ReadonlySet<TouchKind> = new Set([
  "email-received",
  "email-clicked",
  "email-opened",
  "ad-click",
]);

import { randomBytes } from "node:crypto";

/** The languages that the page speaks. */
export const MAIL_LANGUAGES = ["en", "de", "ar"] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** How the page of mail is to be served: what its headers and its first bytes depend on. */
export interface MailVariant {
  readonly language: MailLanguage;
  /** Whether the page is isolated from other origins too. */
  readonly isolated: boolean;
  /** Whether scripts may make Trusted Types policies, which some libraries cannot do without. */
  readonly policies: boolean;
}

export function readMailVariant(url: URL): MailVariant {
  const asked = url.searchParams.get("hl");
  return {
    language: MAIL_LANGUAGES.find((language) => language === asked) ?? "en",
    isolated: url.searchParams.get("coep") === "1",
    policies: url.searchParams.get("policies") === "1",
  };
}

/** A fresh nonce for a page's one script. */
export function createNonce(): string {
  return randomBytes(16).toString("base64");
}

/** No frame but an extension's, no script but the page's own, nothing that turns text into markup. */
export function mailHeaders(variant: MailVariant, nonce: string): Record<string, string> {
  return {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": [
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "require-trusted-types-for 'script'",
      `trusted-types ${variant.policies ? "*" : "'none'"}`,
    ].join("; "),
    ...(variant.isolated
      ? {
          "cross-origin-embedder-policy": "require-corp",
          "cross-origin-opener-policy": "same-origin",
          "cross-origin-resource-policy": "same-origin",
        }
      : {}),
  };
}

/** How a page is to be served, read from its query. */
export interface Variant {
  readonly strict: boolean;
  readonly rtl: boolean;
  /** How long the end of the document is held back. */
  readonly dclMs: number;
}

const DEFAULT_SLOW_MS = 500;
const SLOWEST_MS = 30_000;

/** Strict as the strictest hosts are: own scripts only, Trusted Types, and cross-origin isolation. */
const STRICT_HEADERS = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

export function readVariant(url: URL): Variant {
  const variant = url.searchParams.get("variant");
  const asked = Number(url.searchParams.get("dcl") ?? DEFAULT_SLOW_MS);
  const dclMs = Number.isFinite(asked) ? Math.min(Math.max(asked, 0), SLOWEST_MS) : 0;
  return {
    strict: variant === "strict",
    rtl: url.searchParams.get("dir") === "rtl",
    dclMs: variant === "slow" ? dclMs : 0,
  };
}

export function headersFor(variant: Variant): Record<string, string> {
  return {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    ...(variant.strict ? STRICT_HEADERS : {}),
  };
}

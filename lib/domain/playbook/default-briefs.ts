import { INTEGRATIONS } from "./default-briefs/integrations.ts";
import { LEAD_QUALITY } from "./default-briefs/lead-quality.ts";
import { MARKET_ENTRY } from "./default-briefs/market-entry.ts";
import { PRICING } from "./default-briefs/pricing.ts";
import { REPORTING } from "./default-briefs/reporting.ts";
import { SECURITY } from "./default-briefs/security.ts";
import type { Brief } from "./schema.ts";

/**
 * One messaging brief per campaign theme (R-FT-04), each with two or three ways to begin: what the buyer
 * was promised and the one ask that continues it. Proofs are kinds of proof to fill in, never claims
 * about anybody's product.
 */
export const DEFAULT_BRIEFS: readonly Brief[] = [
  INTEGRATIONS,
  PRICING,
  LEAD_QUALITY,
  SECURITY,
  MARKET_ENTRY,
  REPORTING,
];

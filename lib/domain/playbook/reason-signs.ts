/**
 * What buyers say when a reason is true, by reason code, English and Arabic (M10): phrases of a few
 * words, matched whole, so that none of them is common by chance. A team adds its own.
 */
export const REASON_SIGNS: Readonly<Record<string, string[]>> = {};

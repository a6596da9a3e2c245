/**
 * The text cut to at most `most` characters as a reader counts them (grapheme clusters), at a word's
 * end where one is near, with "…" in place of the rest. Expects text that went through `displayText`.
 */
export function shortenText(text: string, most: number): string {
  if (text.length <= most) return text;
  const { cut, nearest } = PLAIN.test(text.slice(0, most + 1))
    ? { cut: most, nearest: Math.floor(most * 0.5) + 1 }
    : clusterCut(text, most);
  if (cut >= text.length) return text;
  const space = text.lastIndexOf(" ", cut);
  const kept = text.slice(0, space >= nearest ? space : cut);
  return `${kept.replace(/[\s,;:.\-–—]+$/u, "")}…`;
}

interface Cut {
  /** Where the last cluster that may stay ends, and the one in their middle. In UTF-16 units. */
  readonly cut: number;
  readonly nearest: number;
}

/** Looks at a window only: text may be huge. */
function clusterCut(text: string, most: number): Cut {
  const window = text.slice(0, most * LONGEST_CLUSTER);
  const ends: number[] = [];
  for (const { segment, index } of CLUSTERS.segment(window)) {
    if (ends.length === most) break;
    ends.push(index + segment.length);
  }
  const cut = ends.at(-1) ?? 0;
  return { cut, nearest: ends[Math.floor(ends.length * 0.5)] ?? cut };
}

/** Each of these signs is a cluster by itself: Latin letters, general punctuation, bare Arabic letters. */
const PLAIN = /^[ -~\u00A1-\u00AC\u00AE-\u024F\u2010-\u2027\u0621-\u063A\u0641-\u064A]*$/u;
const LONGEST_CLUSTER = 24;
const CLUSTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The text cut to at most `most` characters as a reader counts them (grapheme clusters), at a word's
 * end where one is near, with "…" in place of the rest. Expects text that went through `displayText`.
 */
export function shortenText(text: string, most: number): string {
  if (text.length <= most) return text;
  const ends = clusterEnds(text, most);
  const cut = ends.at(-1) ?? 0;
  if (cut >= text.length) return text;
  const nearest = ends[Math.floor(ends.length * 0.5)] ?? cut;
  const space = text.lastIndexOf(" ", cut);
  const kept = text.slice(0, space >= nearest ? space : cut);
  return `${kept.replace(/[\s,;:.\-–—]+$/u, "")}…`;
}

/** Where each of the first clusters ends, in UTF-16 units. Looks at a window only: text may be huge. */
function clusterEnds(text: string, most: number): readonly number[] {
  if (PLAIN.test(text.slice(0, most + 1)))
    return Array.from({ length: most }, (_, index) => index + 1);
  const window = text.slice(0, most * LONGEST_CLUSTER);
  const ends: number[] = [];
  for (const { segment, index } of CLUSTERS.segment(window)) {
    if (ends.length === most) break;
    ends.push(index + segment.length);
  }
  return ends;
}

/** Each of these signs is a cluster by itself. */
const PLAIN = /^[ -~]*$/;
const LONGEST_CLUSTER = 24;
const CLUSTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

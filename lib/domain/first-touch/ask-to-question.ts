import { lowerFirst, upperFirst } from "../text/upper-first.ts";

/**
 * Turns a playbook's ask ("Twenty minutes to go through their systems", "Name the report …") into one
 * question to the reader. An ask that is a question already stays as it is.
 */
export function askToQuestion(ask: string): string {
  const text = addressReader(ask.trim().replace(/[\s.!]+$/u, ""));
  if (/[?؟]$/u.test(text)) return upperFirst(text);
  const [main = text, ...detail] = text.split(/: /u);
  const question = `${questionFor(main)}?`;
  return detail.length === 0
    ? question
    : `${question} It would be about this: ${detail.join(": ")}.`;
}

/** A playbook speaks of the buyer as "they"; a message says "you". */
export function addressReader(text: string): string {
  return text.replace(/\b(?:theirs|their|them|they're|they've|they|themselves)\b/giu, (word) => {
    const reader = READER[word.toLowerCase()] ?? word;
    return /^\p{Lu}/u.test(word) ? upperFirst(reader) : reader;
  });
}

function questionFor(ask: string): string {
  const bare = ask.replace(/^(?:offer|propose|suggest|request|ask for)\s+/iu, "");
  const first = /^[\p{L}\p{N}'-]+/u.exec(bare)?.[0].toLowerCase() ?? "";
  // A name at the front keeps its capital, so only words that we know lose it.
  const text =
    KNOWN_STARTS.test(first) || SHARED_ACTS.has(first) || READERS_ACTS.has(first)
      ? lowerFirst(bare)
      : bare;
  if (/^(?:whether|if|who|what|which|how|when|where)$/u.test(first))
    return `Could you tell me ${text}`;
  if (SHARED_ACTS.has(first)) return `Could we ${text}`;
  if (READERS_ACTS.has(first)) return `Could you ${text}`;
  if (/^(?:\p{N}+|ten|fifteen|twenty|thirty|half)\b.{0,12}(?:minute|hour)/u.test(text))
    return `Could we find ${text}`;
  if (/^(?:a|an|another|one)\b/u.test(text))
    return MEETING.test(text) ? `Could we have ${text}` : `Could you send me ${text}`;
  if (/^(?:the|your)\b/u.test(text)) return `Could you send me ${text}`;
  return `Would this suit you: ${text}`;
}

const READER: Readonly<Record<string, string>> = {
  their: "your",
  theirs: "yours",
  them: "you",
  they: "you",
  "they're": "you are",
  "they've": "you have",
  themselves: "yourselves",
};
const KNOWN_STARTS =
  /^(?:an?|another|one|the|your|whether|if|who|what|which|how|when|where|ten|fifteen|twenty|thirty|half)$/u;
const MEETING =
  /\b(?:call|meeting|conversation|demo|session|walk-?through|workshop|chat|talk|visit|minutes?|hour|date|time|slot|look)\b/u;
const SHARED_ACTS: ReadonlySet<string> = new Set(
  "book look set go walk talk schedule meet arrange review plan compare map agree find start try run discuss verify settle see work explore take have hold".split(
    " ",
  ),
);
const READERS_ACTS: ReadonlySet<string> = new Set(
  "name send share tell confirm reply choose pick check forward introduce point describe list give let answer show bring invite connect say".split(
    " ",
  ),
);

import type { RecordSnapshot } from "../snapshot.ts";
import { FIELD_EMPTY_WORDS } from "./words/field-words.ts";
import { isListed, toWords } from "./words/tokens.ts";

interface Story {
  readonly words: ReadonlySet<string>;
  readonly assets: readonly string[];
}

/** The words in which the record tells of pages, documents, events, campaigns and what was said. */
export function recordWords(snapshot: RecordSnapshot): ReadonlySet<string> {
  return storyOf(snapshot).words;
}

/**
 * The record's pages and documents by their names, as words joined by spaces. One that is called "Home
 * page" is as good as none.
 */
export function assetNames(snapshot: RecordSnapshot): readonly string[] {
  return storyOf(snapshot).assets;
}

/** Kept for a snapshot: a note is checked at each keystroke, and the record stays the same. */
const bySnapshot = new WeakMap<RecordSnapshot, Story>();

function storyOf(snapshot: RecordSnapshot): Story {
  const known = bySnapshot.get(snapshot);
  if (known !== undefined) return known;
  const words = new Set<string>();
  const assets = new Set<string>();
  for (const touch of snapshot.touches) {
    const asset = toWords(touch.asset ?? "");
    if (asset.length > 1 && asset.some((word) => !isGeneric(word))) assets.add(asset.join(" "));
    const said = toWords(`${touch.campaign ?? ""} ${touch.words?.slice(0, READ) ?? ""}`);
    for (const word of [...asset, ...said]) words.add(word);
  }
  const story = { words, assets: [...assets] };
  bySnapshot.set(snapshot, story);
  return story;
}

/** So much of what was said is read, in characters: a mail's first screen, not what it quotes. */
const READ = 2_000;

function isGeneric(word: string): boolean {
  return FIELD_EMPTY_WORDS.asset !== undefined && isListed(word, FIELD_EMPTY_WORDS.asset);
}

import { createDraftCheck } from "#lib/domain/guard/check-draft.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { buildStory } from "#lib/domain/story/build-story.ts";
import { busyRecord, textOf } from "../notes/notes.ts";

/** Drafts of different length to check on one record with 60 touches; each call is one check. */
export function draftChecks(): readonly (readonly [string, () => unknown])[] {
  const record = busyRecord();
  const snapshot = { ...record, touches: record.touches.slice(-60) };
  const story = buildStory({
    snapshot,
    playbook: DEFAULT_PLAYBOOK,
    owners: [],
    now: "2026-11-21T10:00:00.000Z",
    locale: "en-GB",
    timeZone: "UTC",
  });
  const note = { ...EMPTY_NOTE, problem: "Returns are typed twice and some are lost" };
  const base = { snapshot, story, note, playbook: DEFAULT_PLAYBOOK, angle: null };
  const check = createDraftCheck(base);
  const draft = (characters: number) => ({ subject: "The board", body: draftOf(characters) });
  const [short, usual, long] = [draft(200), draft(2_000), draft(20_000)];
  return [
    ["a draft of 2 kB", () => check(usual)],
    ["a draft of 200 characters", () => check(short)],
    ["a draft of 20 kB", () => check(long)],
    ["a draft of 2 kB, the record read anew", () => createDraftCheck(base)(usual)],
  ];
}

/** Sentences of a usual length around words of many kinds, with a greeting, an opening and an ask. */
function draftOf(characters: number): string {
  const frame = "Hi Sara,\n\nyou looked at the dispatch board, part 3.";
  let body = frame;
  while (body.length < characters - 60) body += ` ${textOf(60)}.`;
  return `${body}\n\nWould Tuesday at ten work for a call?\n\nOmar`;
}

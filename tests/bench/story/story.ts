import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { buildStory } from "#lib/domain/story/build-story.ts";
import { english } from "#lib/domain/story/english/english.ts";
import { longHistory } from "./history.ts";
import type { Way } from "./way.ts";

const FULL = longHistory(500);
const SMALL = longHistory(50);
const COPY = "the same record copied as JSON";

/** The story of 500 touches, beside that of 50 and beside a plain copy of what it is told from. */
export const STORY_WAYS: readonly Way[] = [
  {
    what: "a story of 500 touches",
    run: () => tell(FULL),
    goal: 10,
    beside: COPY,
  },
  { what: "a story of 50 touches", run: () => tell(SMALL), goal: null, beside: COPY },
  { what: COPY, run: () => JSON.parse(JSON.stringify(FULL)), goal: null, beside: null },
];

function tell(snapshot: typeof FULL): unknown {
  return buildStory({
    snapshot,
    playbook: DEFAULT_PLAYBOOK,
    owners: [{ id: "71", name: "Omar Haddad", email: null, active: true, teamIds: [] }],
    language: english,
    now: "2026-11-21T10:00:00.000Z",
    locale: "en-GB",
    timeZone: "Europe/Stockholm",
  });
}

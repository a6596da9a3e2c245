import type { Playbook } from "../playbook/schema.ts";
import type { Owner, RecordSnapshot } from "../snapshot.ts";
import { displayLine } from "../text/display-text.ts";
import type { Receipt } from "../touch.ts";
import type { CalendarOptions } from "./calendar.ts";
import { createCalendar } from "./calendar.ts";
import { collectSteps } from "./collect-steps.ts";
import { english } from "./english/english.ts";
import { extractTold } from "./extract-told.ts";
import { findEpisodes } from "./find-episodes.ts";
import { findMissing } from "./find-missing.ts";
import { known } from "./known.ts";
import type { StoryLanguage, Telling } from "./language.ts";
import type { StoryFacts } from "./read-facts.ts";
import { readFacts } from "./read-facts.ts";
import type { Episode, Step } from "./step.ts";
import type { Story, StorySentence } from "./story.ts";
import { readSummaryFacts } from "./summary-facts.ts";

interface StoryInput extends CalendarOptions {
  readonly snapshot: RecordSnapshot;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  /** The language of the sentences; English unless told otherwise. */
  readonly language?: StoryLanguage;
}

/**
 * The buyer's story: what happened in plain sentences with receipts (R-CX-12), what they told us
 * (R-CX-22), what is missing (R-CX-04..10). The same input always gives the same story.
 */
export function buildStory(input: StoryInput): Story {
  const { snapshot, playbook, language = english } = input;
  const calendar = createCalendar({ ...input, locale: language.dateLocale(input.locale) });
  const steps = collectSteps(snapshot, calendar);
  const told = extractTold([...steps.undated, ...steps.dated], {
    snapshot,
    playbook,
    language,
  });
  const facts = readFacts(snapshot, steps, playbook, told);
  const episodes = [...findEpisodes(steps.undated), ...findEpisodes(steps.dated)];
  const telling: Telling = {
    calendar,
    ownerName: createOwnerName(input.owners),
    codeLabel: createCodeLabel(playbook),
    buyerName: snapshot.name,
    source: known(snapshot.source.original),
    campaignToName: createCampaignNaming(episodes),
  };
  return {
    language: language.id,
    summary: language.summary(readSummaryFacts(snapshot, steps, facts, told), telling),
    sentences: episodes.map((episode) => toSentence(episode, language, telling)),
    missing: findMissing(facts, steps, snapshot.unreadable).map((each) => ({
      id: each.id,
      text: language.missing(each, telling),
    })),
    alreadyTold: told.map(({ id, kind, text, receipt }) => ({ id, kind, text, receipt })),
    standing: hasMinimumContext(facts) ? "opportunity" : "contact-record",
  };
}

function toSentence(episode: Episode, language: StoryLanguage, telling: Telling): StorySentence {
  const newest = episode.steps.at(-1);
  const clauses = language.sentence(episode, telling).map(({ text, steps }) => ({
    text,
    touchIds: steps.map(({ touch }) => touch.id),
    receipts: receiptsOf(steps),
  }));
  return {
    id: `told-${episode.steps[0]?.touch.id ?? ""}`,
    text: clauses.map(({ text }) => text).join(""),
    at: newest?.at == null ? null : newest.touch.at,
    clauses,
    touchIds: episode.steps.map(({ touch }) => touch.id),
    receipts: clauses.length === 1 ? (clauses[0]?.receipts ?? []) : receiptsOf(episode.steps),
  };
}

/** Each piece of evidence once. */
function receiptsOf(steps: readonly Step[]): readonly Receipt[] {
  const [only] = steps;
  if (only !== undefined && steps.length === 1) return [only.touch.receipt];
  const byEvidence = new Map(
    steps.map(({ touch: { receipt } }) => [
      `${receipt.evidence}\n${receipt.url}\n${receipt.label}`,
      receipt,
    ]),
  );
  return [...byEvidence.values()];
}

/**
 * R-CX-21: with why they came, what they care about, who they are and what to do next it is an
 * opportunity; the other gaps are named but do not make it less.
 */
function hasMinimumContext(facts: StoryFacts): boolean {
  const triggered = facts.triggerStep !== null || facts.triggerNote !== null;
  const somebody = facts.role !== null || facts.company !== null;
  return triggered && facts.topic !== null && somebody && facts.nextStep !== null;
}

function createOwnerName(owners: readonly Owner[]): Telling["ownerName"] {
  const nameById = new Map(owners.map((owner) => [owner.id, displayLine(owner.name)]));
  return (ownerId) => (ownerId === null ? null : nameById.get(ownerId) || null);
}

function createCodeLabel(playbook: Playbook): Telling["codeLabel"] {
  const labelByCode = new Map<string, string>([
    ...playbook.outcomes.map((outcome) => [outcome.id, outcome.label] as const),
    ...playbook.reasons.map((reason) => [reason.id, reason.label] as const),
  ]);
  return (code) => labelByCode.get(code) ?? displayLine(code).replaceAll("-", " ");
}

/** A campaign is named at the first dated or undated step that belongs to it. */
function createCampaignNaming(episodes: readonly Episode[]): Telling["campaignToName"] {
  const firstByCampaign = new Map<string, Step>();
  for (const step of episodes.flatMap((episode) => episode.steps))
    if (step.campaign !== null && !firstByCampaign.has(step.campaign))
      firstByCampaign.set(step.campaign, step);
  return (step) =>
    step.campaign !== null && firstByCampaign.get(step.campaign) === step ? step.campaign : null;
}

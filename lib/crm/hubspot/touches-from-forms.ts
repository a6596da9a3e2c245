import type { Touch } from "../../domain/touch.ts";
import { toWords } from "../values/clean-text.ts";
import { conversionKind } from "./conversion-kind.ts";
import { fromBuyer } from "./from-buyer.ts";
import { eventsOf, isSameEvent } from "./history.ts";
import type { FormAnswers } from "./read-form-answers.ts";
import { propertyReceipt } from "./receipts.ts";
import type { HubspotRecord } from "./schema.ts";
import { firstCampaignOf, latestCampaignOf } from "./sources.ts";
import { readCount, readMoment, readText } from "./text.ts";

interface Submission {
  readonly name: string;
  readonly at: string | null;
  readonly property: string;
}

/**
 * The forms that the buyer sent (R-CX-01, R-CX-02), each with the message written in it (R-CX-13), and how
 * many more HubSpot counted: the same form sent twice in a row leaves no trace but the count.
 */
export function touchesFromForms(
  record: HubspotRecord,
  pageUrl: string | null,
  answers: readonly FormAnswers[] = [],
): readonly Touch[] {
  const submissions = submissionsOf(record);
  const messages = messagesOf(record);
  const touches = submissions.map((submission, index) =>
    toTouch(record, submission, pageUrl, {
      isFirst: index === 0,
      words:
        answersTo(submission, answers) ??
        messages.find((message) => isSameEvent(message.at, submission.at))?.words ??
        null,
    }),
  );
  const loose = messages.filter(
    (message) => !submissions.some((submission) => isSameEvent(message.at, submission.at)),
  );
  const rest = readCount(record, "num_conversion_events") - touches.length - loose.length;
  return [
    ...touches,
    ...loose.map((message) => looseMessage(message, pageUrl)),
    ...otherForms(rest, pageUrl),
  ];
}

/** What the form asked and what the buyer answered, a line each, their own words first. */
function answersTo({ at }: Submission, answers: readonly FormAnswers[]): string | null {
  const found = answers.find((one) => isSameEvent(one.at, at));
  const lines = (found?.answers ?? []).map(({ asked, answer }) =>
    asked === null ? answer : `${asked}: ${answer}`,
  );
  return lines.length === 0 ? null : lines.join("\n");
}

/** Every form in the history, and the first and latest one where the history does not reach. Oldest first. */
export function submissionsOf(record: HubspotRecord): readonly Submission[] {
  const found: Submission[] = eventsOf(record, "recent_conversion_event_name").flatMap(
    ({ value, at }) =>
      value === null ? [] : [{ name: value, at, property: "recent_conversion_event_name" }],
  );
  for (const which of ["first_conversion", "recent_conversion"] as const) {
    const property = `${which}_event_name`;
    const name = readText(record, property);
    const at = readMoment(record, `${which}_date`);
    const isKnown = found.some((one) => one.name === name && isSameEvent(one.at, at));
    if (name !== null && !isKnown) found.push({ name, at, property });
  }
  return found.toSorted((left, right) => (left.at ?? "").localeCompare(right.at ?? ""));
}

function toTouch(
  record: HubspotRecord,
  { name, at, property }: Submission,
  pageUrl: string | null,
  { isFirst, words }: { readonly isFirst: boolean; readonly words: string | null },
): Touch {
  return {
    ...fromBuyer(`form:${at ?? property}`, conversionKind(name), at),
    asset: name,
    campaign: isFirst ? firstCampaignOf(record) : latestCampaignOf(record),
    words: toWords(words),
    receipt: propertyReceipt(property, "form submission", at, pageUrl),
  };
}

interface Message {
  readonly words: string;
  readonly at: string | null;
}

/** What the buyer wrote in the message field of our forms. Nobody's but a form's entry is the buyer's word. */
function messagesOf(record: HubspotRecord): readonly Message[] {
  const past = eventsOf(record, "message");
  if (past.length === 0) {
    const words = readText(record, "message");
    return words === null ? [] : [{ words, at: null }];
  }
  return past.flatMap(({ value, at, sourceType }) =>
    value !== null && sourceType === "FORM" ? [{ words: value, at }] : [],
  );
}

function looseMessage({ words, at }: Message, pageUrl: string | null): Touch {
  return {
    ...fromBuyer(`message:${at ?? "latest"}`, "form-submission", at),
    words: toWords(words),
    receipt: propertyReceipt("message", "message in a form", at, pageUrl),
  };
}

function otherForms(rest: number, pageUrl: string | null): readonly Touch[] {
  if (rest <= 0) return [];
  const what = `count of form submissions: ${rest} more`;
  return [
    {
      ...fromBuyer("property:num_conversion_events", "form-submission", null),
      count: rest,
      receipt: propertyReceipt("num_conversion_events", what, null, pageUrl),
    },
  ];
}

import type { Draft } from "../first-touch/angle.ts";
import { angleTexts } from "../first-touch/angle-texts.ts";
import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import { upperFirst } from "../text/upper-first.ts";
import { countWords } from "../text/words.ts";
import { draftBrief } from "./draft-brief.ts";
import { type DraftInput, templatesIn } from "./draft-input.ts";
import { draftReason } from "./draft-reason.ts";
import { draftRecall } from "./draft-recall.ts";
import { createVoice } from "./draft-voice.ts";
import { fillMessage, type TokenValues } from "./fill-tokens.ts";
import { firstName } from "./first-name.ts";
import { leadTouch } from "./lead-touch.ts";

/**
 * A first message: why I write (their trigger), what it suggests, one proof, one ask (R-FT-01, R-FT-02);
 * at most 120 words by mail and 60 by chat, no token left open, nothing about how often somebody
 * clicked, nothing of the note, which is written for colleagues. The team's own message takes the place
 * of ours where the angle has one. It is a draft: a person reads, changes and sends it.
 */
export function writeDraft(input: DraftInput): Draft {
  const { angle, channel, language, playbook } = input;
  const texts = angleTexts(playbook, angle, language);
  const lead = leadTouch(input);
  const people = namePeople(input);
  const reason = draftReason(input, lead, texts?.theme ?? null);
  const values: TokenValues = {
    ...people,
    ...reason.values,
    ...draftRecall(input, lead),
    ...draftBrief(input, texts, reason, { ...people, ...reason.values }),
  };
  const own = texts?.messages.find((message) => message.channel === channel);
  const message = own?.body ?? templatesIn(language)[channel].message;
  const spare = own === undefined ? spareOf(values) : {};
  const subject = fillMessage(own?.subject ?? "", values) || reason.subject;
  return {
    subject:
      channel === "chat" ? "" : withoutIsolates(shortenText(upperFirst(subject), MOST_SIGNS)),
    body: withoutIsolates(
      writeWithin(MOST_WORDS[channel], (left) =>
        fillMessage(message, { ...values, ...spare, ...left }),
      ),
    ),
  };
}

/** Who told us the problem wants to hear what can be done; to everybody else we say what we take it to be. */
function spareOf({ their_words, promise, suggests }: TokenValues): TokenValues {
  if (promise === null || suggests === null) return {};
  return (their_words ?? null) === null ? { promise: null } : { suggests: null };
}

function namePeople(input: DraftInput): TokenValues {
  const { snapshot, person, language, channel } = input;
  const { greeting, signOff } = templatesIn(language)[channel];
  const sender = person === null ? null : displayLine(person.name);
  const company = displayLine(snapshot.company.name ?? "");
  const known = {
    first_name: firstName(snapshot.name),
    company: company === "" ? null : company,
    sender,
    sender_first_name: firstName(sender) ?? sender,
  };
  const say = createVoice(input, known);
  return { ...known, greeting: say("greeting", greeting), sign_off: say("sign-off", signOff) };
}

/** Takes sentences out, the least needed first, until the message is short enough. */
function writeWithin(most: number, write: (left: TokenValues) => string): string {
  const bodies = [...LEAST_FIRST.keys(), LEAST_FIRST.length].map((count) =>
    write(Object.fromEntries(LEAST_FIRST.slice(0, count).map((token) => [token, null]))),
  );
  return bodies.find((body) => countWords(body) <= most) ?? bodies.at(-1) ?? "";
}

/** Direction marks help on our screen; in somebody's mail they are stray characters. */
function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/gu, "");
}

/** The length that people still read on a phone, and the subject that a mail programme shows. */
export const MOST_WORDS = { email: 120, chat: 60 } as const;
const MOST_SIGNS = 78;
/** Their own words show better than anything of ours that somebody listened. */
const LEAST_FIRST = ["interest", "promise", "suggests", "proof", "recall"];

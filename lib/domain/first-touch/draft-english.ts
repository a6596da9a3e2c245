import { assetName, quotedName } from "../story/english/asset-name.ts";
import { quoteText } from "../text/quote-text.ts";
import { lowerFirst } from "../text/upper-first.ts";
import { toContentWords, toWords } from "../text/words.ts";
import type { Touch, TouchKind } from "../touch.ts";
import { addressReader, askToQuestion } from "./ask-to-question.ts";
import type { DraftLanguage } from "./draft-language.ts";

/** A first message in English: plain, short, and about the reader. */
export const draftInEnglish: DraftLanguage = {
  greeting: (name) => (name === null ? "Hello," : `Hi ${name},`),
  subject: (lead, topic) => {
    if (lead === null) return topic ?? "A question about your plans";
    const subject = SUBJECTS[lead.kind]?.(lead) ?? "Your visit to our site";
    const said = new Set(toWords(subject));
    const repeats = topic === null || toContentWords(topic).some((word) => said.has(word));
    return repeats ? subject : `${subject}: ${topic}`;
  },
  why: (lead, interest, topic) => {
    const also =
      interest === null ? "" : ` Since you also ${interestPhrase(interest)}, I will keep to that.`;
    if (lead === null)
      return topic === null
        ? "I am writing about what you are working on."
        : `I am writing about this: ${topic}.`;
    return (REASONS[lead.kind]?.(lead) ?? "Thank you for your interest in what we do.") + also;
  },
  recall: (words, asks) =>
    asks
      ? `You asked: ${quoteText(words)} I would like to answer that properly.`
      : `You wrote: ${quoteText(words)}`,
  suggests: (problem) =>
    hasArabic(problem)
      ? null
      : `My reading, and please correct me: ${sentence(addressReader(problem))}`,
  proof: (proof) =>
    hasArabic(proof)
      ? null
      : `Something that may help: ${sentence(lowerStart(addressReader(proof)))}`,
  ask: (ask) =>
    hasArabic(ask) ? "Could we have a short call about it this week?" : askToQuestion(ask),
  signOff: (name) => (name === null ? "Best regards" : `Best regards,\n${name}`),
};

function interestPhrase(interest: Touch): string {
  return `${INTERESTS[interest.kind] ?? "looked at"} ${assetName(interest.asset ?? "")}`;
}

function named(touch: Touch, withName: (name: string) => string, without: string): string {
  return touch.asset === null ? without : withName(assetName(touch.asset));
}

function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** A proof that starts with an article is a thing; one that starts with a name keeps its capital. */
function lowerStart(text: string): string {
  return /^(?:An?|The|We|Our|Your|One|Share)\b/u.test(text) ? lowerFirst(text) : text;
}

function hasArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

const INTERESTS: Readonly<Partial<Record<TouchKind, string>>> = {
  "content-download": "downloaded",
  "event-attendance": "joined",
};

type Phrase = (touch: Touch) => string;

/** The form that every site has; its name says nothing to the reader. */
const CONTACT_FORM = /\b(?:contact|kontakt|contacto|contato|write to us|get in touch)\b/iu;

const SUBJECTS: Readonly<Partial<Record<TouchKind, Phrase>>> = {
  "demo-request": () => "Your demo request",
  "pricing-request": () => "Your question about pricing",
  "form-submission": () => "Your message to us",
  "content-download": (touch) =>
    named(touch, (name) => titled(name), "The document you downloaded"),
  "event-attendance": (touch) => named(touch, (name) => `After ${name}`, "After our event"),
  "email-received": () => "Your e-mail",
  chat: () => "Our chat",
  call: () => "Your call",
  meeting: () => "Our meeting",
  introduction: () => "Our introduction",
  "page-view": (touch) => named(touch, (name) => titled(name), "Your visit to our site"),
  "first-seen": (touch) => named(touch, (name) => titled(name), "Your visit to our site"),
};

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** For a first visit and a later one alike. */
const readPage: Phrase = (touch) =>
  named(
    touch,
    (name) => `You were reading ${name} on our site, so I am writing about exactly that.`,
    "You were reading on our site.",
  );

const REASONS: Readonly<Partial<Record<TouchKind, Phrase>>> = {
  "demo-request": () => "Thank you for asking for a demo.",
  "pricing-request": () => "Thank you for asking about pricing.",
  "form-submission": (touch) =>
    touch.asset === null || CONTACT_FORM.test(touch.asset)
      ? "Thank you for writing to us through our form."
      : `Thank you for filling in ${/form$/iu.test(touch.asset) ? assetName(touch.asset) : `the form ${quotedName(touch.asset)}`}.`,
  "content-download": (touch) =>
    named(
      touch,
      (name) => `You downloaded ${name}, so I am writing about exactly that.`,
      "You downloaded a document from us, so I am writing about that.",
    ),
  "event-attendance": (touch) =>
    /regist|sign[- ]?up/iu.test(touch.asset ?? "")
      ? `Thank you for signing up for ${assetName(touch.asset ?? "")}.`
      : named(
          touch,
          (name) => `Thank you for joining ${name}.`,
          "Thank you for joining our event.",
        ),
  "email-received": (touch) =>
    touch.asset === null
      ? "Thank you for your e-mail."
      : `Thank you for your e-mail about ${quotedName(touch.asset)}.`,
  chat: () => "Thank you for the chat.",
  call: () => "Thank you for your call.",
  meeting: () => "Thank you for the meeting.",
  introduction: () => "We were introduced, so I will keep this short and to the point.",
  "ad-click": (touch) =>
    named(
      touch,
      (name) => `Our ad ${name} brought you to our site, so I am writing about exactly that.`,
      "One of our ads brought you to our site.",
    ),
  "page-view": readPage,
  "first-seen": readPage,
  "email-clicked": (touch) =>
    touch.asset === null
      ? "You followed a link in our e-mail."
      : `You followed the link in our e-mail ${quotedName(touch.asset)}.`,
  "email-opened": (touch) =>
    touch.asset === null
      ? "I am following up on our e-mail to you."
      : `I am following up on our e-mail ${quotedName(touch.asset)}.`,
};

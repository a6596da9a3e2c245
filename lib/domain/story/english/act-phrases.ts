import type { TouchKind } from "../../touch.ts";
import type { ActTables } from "../act-wording.ts";
import type { ActPhrase } from "../grammar.ts";

/**
 * The English words of the story. Buyer's sentences have no subject ("Asked for a demo"), ours begin with
 * a name or "we".
 */
const BUYER_ACTS: Readonly<Record<TouchKind, ActPhrase>> = {
  "first-seen": { named: "first came to our site through {thing}", bare: "was first seen" },
  "page-view": {
    named: "looked at {thing}",
    bare: "looked at a page of our site",
    several: "looked at {count} pages of our site",
    noun: "page",
  },
  "form-submission": {
    named: "filled in {thing}",
    bare: "filled in a form",
    several: "filled in {count} forms",
    noun: "form",
  },
  "content-download": {
    named: "downloaded {thing}",
    bare: "downloaded a document",
    several: "downloaded {count} documents",
    noun: "document",
  },
  "demo-request": { named: "asked for a demo through {thing}", bare: "asked for a demo" },
  "pricing-request": { named: "asked for pricing through {thing}", bare: "asked for pricing" },
  "event-attendance": {
    named: "attended {thing}",
    bare: "attended one of our events",
    several: "attended {count} of our events",
    noun: "event",
  },
  "ad-click": {
    named: "clicked {thing}",
    bare: "clicked one of our ads",
    several: "clicked our ads {times}",
    noun: "ad",
  },
  "email-received": { named: "wrote to us about {thing}", bare: "wrote to us" },
  "email-sent": { named: "wrote to us about {thing}", bare: "wrote to us" },
  "email-opened": {
    named: "opened our e-mail {thing}",
    namedSeveral: "opened our e-mails {thing}",
    bare: "opened one of our e-mails",
    several: "opened our e-mails {times}",
    noun: "message",
  },
  "email-clicked": {
    named: "clicked a link in our e-mail {thing}",
    namedSeveral: "clicked links in our e-mails {thing}",
    bare: "clicked a link in one of our e-mails",
    several: "clicked links in our e-mails {times}",
    it: "clicked a link in it",
    noun: "message",
  },
  call: { named: "had the call {thing} with us", bare: "called us" },
  meeting: { named: "met with us for {thing}", bare: "met with us" },
  chat: { named: "chatted with us {thing}", bare: "chatted with us" },
  introduction: { named: "was introduced to us through {thing}", bare: "was introduced to us" },
  task: { named: "was given the task {thing}", bare: "was given a task" },
  note: { named: "left us a note about {thing}", bare: "left us a note" },
  "stage-change": { named: "moved to the stage {thing}", bare: "moved to another stage" },
  "handoff-event": { named: "was handed over: {thing}", bare: "was handed over" },
};

/** A second time, in a later episode. Others take "again". */
const BUYER_RETURNS: Readonly<Partial<Record<TouchKind, ActPhrase>>> = {
  "page-view": {
    named: "came back to {thing}",
    bare: "came back to our site",
    several: "came back and looked at {count} pages of our site",
    noun: "page",
  },
};

const OUR_ACTS: Readonly<Partial<Record<TouchKind, ActPhrase>>> = {
  "email-sent": {
    named: "sent the e-mail {thing}",
    namedSeveral: "sent the e-mails {thing}",
    bare: "sent an e-mail",
    several: "sent {count} e-mails",
    noun: "message",
  },
  call: { named: "had the call {thing}", bare: "called" },
  meeting: { named: "met with them for {thing}", bare: "met with them" },
  chat: { named: "wrote to them {thing}", bare: "wrote to them" },
  introduction: {
    named: "put them on the campaign {thing}",
    bare: "recorded an introduction",
  },
  task: {
    named: "had the task {thing} due",
    namedSeveral: "had the tasks {thing} due",
    bare: "had a task due",
    several: "had {count} tasks due",
    noun: "task",
  },
  note: {
    named: "left a note about {thing}",
    bare: "left a note",
    several: "left {count} notes",
    noun: "note",
  },
};

const SYSTEM_ACTS: Readonly<Partial<Record<TouchKind, ActPhrase>>> = {
  "first-seen": {
    named: "the record was created through {thing}",
    bare: "the record was created",
  },
  "email-sent": {
    named: "our automatic e-mail {thing} went out",
    namedSeveral: "our automatic e-mails {thing} went out",
    bare: "an automatic e-mail went out",
    several: "{count} automatic e-mails went out",
    noun: "message",
  },
  task: {
    named: "the task {thing} was due",
    bare: "a task was due",
    several: "{count} tasks were due",
    noun: "task",
  },
  note: {
    named: "it was noted about {thing}",
    bare: "a note was added",
    several: "{count} notes were added",
    noun: "note",
  },
  call: { named: "a call about {thing} was recorded", bare: "a call was recorded" },
  meeting: { named: "a meeting, {thing}, was recorded", bare: "a meeting was recorded" },
  chat: { named: "a chat {thing} was recorded", bare: "a chat was recorded" },
};

/** A form is filled in before an event; whether they came is another matter. */
const SIGNED_UP: ActPhrase = {
  named: "signed up for {thing}",
  bare: "signed up for an event",
  several: "signed up for {count} events",
  noun: "event",
};

/** Still to come; `{date}` is always known. */
const PLANNED_ACTS: Readonly<Partial<Record<TouchKind, ActPhrase>>> = {
  call: { named: "a call is planned for {date}: {thing}", bare: "a call is planned for {date}" },
  meeting: {
    named: "a meeting is planned for {date}: {thing}",
    bare: "a meeting is planned for {date}",
  },
  task: { named: "the task {thing} is due on {date}", bare: "a task is due on {date}" },
  "event-attendance": {
    named: "is signed up for {thing} on {date}",
    bare: "is signed up for an event on {date}",
  },
};

/** Added to the record by hand: who took part is not said, so neither do we. */
const RECORDED_ACTS: Readonly<Partial<Record<TouchKind, ActPhrase>>> = {
  call: { named: "recorded a call about {thing}", bare: "recorded a call" },
  meeting: { named: "recorded a meeting about {thing}", bare: "recorded a meeting" },
  chat: { named: "recorded a chat {thing}", bare: "recorded a chat" },
  "email-sent": { named: "recorded an e-mail about {thing}", bare: "recorded an e-mail" },
};

export const ACTS: ActTables<ActPhrase> = {
  buyer: BUYER_ACTS,
  us: OUR_ACTS,
  system: SYSTEM_ACTS,
  planned: PLANNED_ACTS,
  recorded: RECORDED_ACTS,
  returns: BUYER_RETURNS,
  signedUp: SIGNED_UP,
};

import type { LeadTrigger } from "../playbook/schema.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import type { TouchKind } from "../touch.ts";
import { isListed, toWords, wordList } from "./words/tokens.ts";

/** The channels that a source can name. */
const CHANNEL_NAMES = [
  "organicSearch",
  "paidSearch",
  "social",
  "email",
  "referral",
  "event",
  "direct",
  "chat",
] as const;

export type Channel = (typeof CHANNEL_NAMES)[number];

/** What each is called, and the words that name it in English and Arabic. */
export const CHANNELS: Readonly<
  Record<Channel, { readonly label: string; readonly words: ReadonlySet<string> }>
> = {
  organicSearch: {
    label: "organic search",
    words: wordList(
      "organic organically seo search google bing duckduckgo بحث جوجل قوقل غوغل عضوي",
    ),
  },
  paidSearch: {
    label: "paid search",
    words: wordList(
      "ppc sem adwords adword googleads ad ads advert advertising search google bing إعلان اعلان",
    ),
  },
  social: {
    label: "social media",
    words: wordList(
      `social linkedin facebook instagram insta twitter tiktok snapchat youtube ad ads advert
       لينكدإن لنكدان فيسبوك فيس تويتر انستغرام إنستغرام انستا سناب تيك يوتيوب إعلان اعلان`,
    ),
  },
  email: {
    label: "e-mail",
    words: wordList(
      "email mail mails newsletter mailing mailshot نشرة النشرة بريد البريد ايميل إيميل",
    ),
  },
  referral: {
    label: "a referral",
    words: wordList(
      `referral referred referrer introduced introduction introducer intro partner recommended recommendation
       إحالة توصية تعريف عرفنا رشح رشحنا معرفة طرف شريك`,
    ),
  },
  event: {
    label: "an event",
    words: wordList(
      `event webinar conference booth exhibition tradeshow summit fair expo congress roadshow workshop meetup stand
       معرض مؤتمر ندوة فعالية ويبينار ورشة جناح`,
    ),
  },
  direct: { label: "direct traffic", words: wordList("direct مباشر مباشرة") },
  chat: { label: "WhatsApp", words: wordList("whatsapp wa واتساب واتس") },
};

/** Words that together name another channel than each of them. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\be-mail/giu, "email"],
  [/\btrade (?:show|fair)/giu, "tradeshow"],
  [
    /\b(?:google|bing|search|paid) (?:ads?|adverts?|search)\b|\bsea\b|إعلان(?:ات)? (?:جوجل|قوقل)/giu,
    "ppc",
  ],
  [/\b(?:organic|paid) social/giu, "social"],
  [/\b(?:linkedin|facebook|instagram|social|twitter|x|meta) (?:ads?|adverts?)\b/giu, "social"],
  [/\borganic (?:search|google)|\bgoogle organic|\bunpaid/giu, "organic"],
];

/** The channels that a text names or may mean ("Google" is either search); none when it names none that we know. */
export function channelsIn(text: string): ReadonlySet<Channel> {
  const plain = PHRASES.reduce((rest, [phrase, word]) => rest.replace(phrase, word), text);
  const words = toWords(plain);
  const found = new Set<Channel>();
  for (const channel of CHANNEL_NAMES)
    if (words.some((word) => isListed(word, CHANNELS[channel].words))) found.add(channel);
  return found;
}

/**
 * The channels that the record allows for: what its source fields say, what its touches show and what kind
 * of lead it is. "Direct" is what CRMs write when they saw no channel, so that whatever no website sees
 * goes with it. Empty when the CRM does not say where the record came from: then nothing contradicts it.
 */
export function channelsOf(
  snapshot: RecordSnapshot,
  startedBy: readonly LeadTrigger[],
): ReadonlySet<Channel> {
  const recorded = recordedChannels(snapshot);
  if (recorded.size === 0) return recorded;
  const known = new Set(recorded);
  for (const trigger of startedBy)
    for (const channel of BY_TRIGGER[trigger] ?? []) known.add(channel);
  return known;
}

/** Kept for a snapshot: a note is checked at each keystroke, and the record stays the same. */
const bySnapshot = new WeakMap<RecordSnapshot, ReadonlySet<Channel>>();

function recordedChannels(snapshot: RecordSnapshot): ReadonlySet<Channel> {
  const known = bySnapshot.get(snapshot);
  if (known !== undefined) return known;
  const found = findRecordedChannels(snapshot);
  bySnapshot.set(snapshot, found);
  return found;
}

function findRecordedChannels({ source, touches }: RecordSnapshot): ReadonlySet<Channel> {
  const known = new Set(channelsIn(`${source.original ?? ""} ${source.latest ?? ""}`));
  if (known.size === 0) return known;
  if (known.has("direct")) for (const channel of UNSEEN) known.add(channel);
  for (const channel of channelsIn(source.campaign ?? "")) known.add(channel);
  for (const touch of touches) {
    for (const channel of BY_TOUCH[touch.kind] ?? []) known.add(channel);
    for (const channel of channelsIn(`${touch.asset ?? ""} ${touch.campaign ?? ""}`))
      known.add(channel);
  }
  return known;
}

/** What happens between people, where no website counts. */
const UNSEEN: readonly Channel[] = ["email", "referral", "event", "chat"];

const BY_TRIGGER: Readonly<Partial<Record<LeadTrigger, readonly Channel[]>>> = {
  event: ["event"],
  "inbound-mail": ["email"],
  referral: ["referral", "chat", "email"],
  "whatsapp-introduction": ["chat", "referral"],
};

const BY_TOUCH: Readonly<Partial<Record<TouchKind, readonly Channel[]>>> = {
  "ad-click": ["paidSearch", "social"],
  "email-clicked": ["email"],
  "email-received": ["email"],
  "event-attendance": ["event"],
  introduction: ["referral", "chat", "email"],
  chat: ["chat"],
};

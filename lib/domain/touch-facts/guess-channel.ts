import type { Channel } from "../handoff/channel.ts";
import type { ParsedTalk } from "./parse-talk.ts";
import type { Said } from "./sentences-said.ts";

/** How it was said: by the form of the text and by its first words; null where nothing shows it. */
export function guessChannel(talk: ParsedTalk, said: readonly Said[]): Channel | null {
  const buyerSpoke = said.some(({ voice }) => voice === "buyer");
  if (!buyerSpoke && said.some(({ voice }) => voice === "introducer")) return "introduction";
  if (talk.kind === "chat") return "chat";
  if (talk.kind === "mail") return "email";
  const text = said.map(({ folded }) => folded).join("\n");
  const first = CUES.flatMap(({ channel, cue }) => {
    const place = text.search(cue);
    return place < 0 ? [] : [{ channel, place }];
  }).toSorted((left, right) => left.place - right.place)[0];
  return first?.channel ?? null;
}

/** The channel of a web page from which text was taken, by its host; null for pages that are none. */
export function channelOfHost(host: string): Channel | null {
  return HOSTS.find(({ hosts }) => hosts.test(host))?.channel ?? null;
}

const CUES: readonly { readonly channel: Channel; readonly cue: RegExp }[] = [
  {
    channel: "call",
    cue: /(?<!\p{L})(?:call(?:ed)?|rang|phoned?|spoke|voicemail|(?:ال)?مكالمه|اتصال|اتصلت?|كلمت\p{L}*)(?!\p{L})/u,
  },
  {
    channel: "meeting",
    cue: /(?<!\p{L})(?:meeting|met|visit(?:ed)?|(?:ال)?اجتماع|زياره|اجتمعنا|قابلنا|التقينا)(?!\p{L})/u,
  },
  { channel: "chat", cue: /(?<!\p{L})(?:whatsapp|chat|واتساب|دردشه)(?!\p{L})/u },
];

const HOSTS: readonly { readonly channel: Channel; readonly hosts: RegExp }[] = [
  {
    channel: "chat",
    hosts:
      /(?:^|\.)(?:web\.whatsapp|business\.whatsapp|web\.telegram|messenger|app\.slack|teams\.microsoft|teams\.live|discord|linkedin|chat\.google)\.(?:com|org)$/u,
  },
  {
    channel: "email",
    hosts:
      /(?:^|\.)(?:mail\.google|outlook\.(?:live|office|office365)|mail\.yahoo|mail\.zoho|mail\.proton|app\.fastmail)\.(?:com|me)$/u,
  },
  { channel: "meeting", hosts: /(?:^|\.)(?:zoom\.us|meet\.google\.com)$/u },
];

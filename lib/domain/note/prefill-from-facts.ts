import { type LogEvent, parseLog } from "../log.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { displayLine } from "../text/display-text.ts";
import type { Receipt } from "../touch.ts";
import { marketInWords } from "../touch-facts/facts-to-lines.ts";
import type { TouchFact } from "../touch-facts/touch-facts.ts";
import { EMPTY, type Prefilled } from "./prefilled.ts";
import { toIsoDate, type Zone } from "./zone.ts";

/** What talks outside the CRM told us, newest first, for the parts of a note that they can fill (M9). */
export interface TalkFacts {
  readonly source: Prefilled;
  readonly problem: Prefilled;
  readonly asset: Prefilled;
  readonly fit: Prefilled;
  readonly nextStep: Prefilled;
}

/** Reads the facts that people confirmed; of two talks that tell the same the newer one counts. */
export function prefillFromFacts({ handoff, url }: RecordSnapshot, zone: Zone): TalkFacts {
  const talks = parseLog(handoff.log)
    .events.filter(({ facts }) => facts !== undefined)
    .toReversed();
  const newest = (fact: TouchFact): { readonly value: string; readonly from: Receipt } | null => {
    const talk = talks.find(({ facts }) => (facts?.[fact] ?? "") !== "");
    if (talk === undefined) return null;
    return { value: displayLine(talk.facts?.[fact] ?? ""), from: receiptOf(talk, url, zone) };
  };
  const introducer = newest("introducer");
  const market = newest("market");
  const proof = newest("proof");
  const fit = [
    newest("sector"),
    market === null ? null : { ...market, value: marketInWords(market.value) },
    proof === null ? null : { ...proof, value: `needs proof: ${proof.value}` },
  ].filter((each) => each !== null);
  return {
    source:
      introducer === null ? EMPTY : { ...introducer, value: `Introduction by ${introducer.value}` },
    problem: newest("problem") ?? EMPTY,
    asset: newest("origin") ?? EMPTY,
    nextStep: newest("nextStep") ?? EMPTY,
    fit: {
      value: fit.map(({ value }) => value).join(", "),
      from: fit[0]?.from ?? null,
    },
  };
}

function receiptOf(talk: LogEvent, url: string | null, zone: Zone): Receipt {
  const day = toIsoDate(zone.toWall(Date.parse(talk.at)));
  return { label: `Talk of ${day}`, url, evidence: `log event ${talk.id}` };
}

import type { AngleCounts } from "./angle-record.ts";
import { type Beta, type Chance, drawBeta } from "./beta-draw.ts";

/**
 * What is believed of an angle, step by step: that a message is answered, that an answer becomes a
 * conversation, that a conversation becomes an opportunity.
 */
export interface Funnel {
  readonly answered: Beta;
  readonly conversation: Beta;
  readonly opportunity: Beta;
}

/** Before anything is known every share is as likely as any other. */
export const KNOW_NOTHING: Funnel = {
  answered: { yes: 1, no: 1 },
  conversation: { yes: 1, no: 1 },
  opportunity: { yes: 1, no: 1 },
};

export function learn(before: Funnel, counts: AngleCounts): Funnel {
  const { sent, answered, conversations, opportunities } = counts;
  return {
    answered: add(before.answered, answered, sent - answered),
    conversation: add(before.conversation, conversations, answered - conversations),
    opportunity: add(before.opportunity, opportunities, conversations - opportunities),
  };
}

/** The same belief, held no more firmly than `strength` messages would make it. */
export function weaken(funnel: Funnel, strength: number): Funnel {
  return {
    answered: limit(funnel.answered, strength),
    conversation: limit(funnel.conversation, strength),
    opportunity: limit(funnel.opportunity, strength),
  };
}

/** How promising a message is, from 0 to 1: one draw of each step, and what reaching it is worth. */
export function drawWorth({ answered, conversation, opportunity }: Funnel, chance: Chance): number {
  const answers = drawBeta(answered, chance);
  const talks = drawBeta(conversation, chance);
  const wins = drawBeta(opportunity, chance);
  return answers * (WORTH.answered + talks * (WORTH.conversation + wins * WORTH.opportunity));
}

/**
 * Opportunities are what it is for (R-FT-07), but few and late; answers come early and often. They add up
 * to 1, so that a message which always ends in an opportunity is worth 1.
 */
export const WORTH = { answered: 0.3, conversation: 0.3, opportunity: 0.4 } as const;

function add({ yes, no }: Beta, moreYes: number, moreNo: number): Beta {
  return { yes: yes + moreYes, no: no + moreNo };
}

function limit({ yes, no }: Beta, strength: number): Beta {
  const factor = Math.min(1, strength / (yes + no));
  return { yes: yes * factor, no: no * factor };
}

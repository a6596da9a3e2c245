import { LEADS } from "../sandbox/seed/stories.ts";
import { sidebarFrame } from "../support/launch.ts";
import { goTo, MAIL_THREADS, openMail } from "../support/mail.ts";
import { buyerName, panel } from "../support/sidebar.ts";
import { colleagueChanges } from "./support/colleague.ts";
import { expect, test } from "./support/handrail.ts";
import { expectOnlyKnownHosts } from "./support/only-known-hosts.ts";
import { recordScreens } from "./support/screens.ts";
import { handleName, shellOf } from "./support/shell.ts";

const {
  lead,
  twoLeads,
  ccOnly,
  plusAddress,
  arabic,
  ownStarted,
  labelled,
  hostile,
  quoted,
  colleagues,
  newsletter,
  unknownFreeMail,
  privateLead,
} = MAIL_THREADS;

test.afterEach(({ launched }) => expectOnlyKnownHosts(launched));

test("in whichever list a conversation is opened, its lead stands beside it, and never another one for a moment", async ({
  launched,
}) => {
  // A record for oneself, as many CRMs have one: no conversation is about it.
  colleagueChanges(launched, LEADS.rejected, { email: "dana.whitlock@brindlewick.example" });
  const { page, frame } = await openMail(launched);
  const heading = buyerName(frame);
  await expect(heading).toHaveText("No conversation open");
  for (const [hash, name] of [
    [lead.hash, "Sara Lindqvist"],
    [`#search/guide/${plusAddress.hashId}`, "Élodie Thévenin"],
    [ccOnly.hash, "Katharina Brüggemann"],
    [labelled.hash, "Paloma Quiroga"],
    [ownStarted.hash, "Gonçalo Figueiredo"],
    [quoted.hash, "Sara Lindqvist"],
    ["#inbox", "No conversation open"],
    [hostile.hash, "Sara Lindqvist"],
    [colleagues.hash, "Nobody to look up"],
    [newsletter.hash, "Nobody to look up"],
  ] as const) {
    await goTo(page, hash);
    await expect(heading, hash).toHaveText(name);
  }
  await expect(frame.getByRole("list", { name: "Left out" })).toContainText("Automatic sender");

  await recordScreens(frame);
  await page.goBack();
  await page.goBack();
  await expect(heading).toHaveText("Sara Lindqvist");
  await goTo(page, labelled.hash);
  await expect(heading).toHaveText("Paloma Quiroga");
  const shown = await frame.evaluate(() => window.__screens.map(({ heading }) => heading.trim()));
  const expected = ["", "Nobody to look up", "Sara Lindqvist", "Paloma Quiroga"];
  expect(shown.filter((name) => !expected.includes(name))).toEqual([]);
});

test("beside the list, in a window of its own and beside an e-mail in a full window it is the same", async ({
  launched,
}) => {
  const split = await openMail(launched, { hash: lead.hash, query: { split: "1" } });
  await expect(buyerName(split.frame)).toHaveText("Sara Lindqvist");
  await goTo(split.page, arabic.hash);
  await expect(buyerName(split.frame)).toHaveText("عبدالرحمن القحطاني");
  await goTo(split.page, "#inbox");
  await expect(buyerName(split.frame)).toHaveText("No conversation open");
  await split.page.close();

  const number = BigInt(`0x${plusAddress.threadId}`).toString();
  const popped = await openMail(launched, {
    query: { view: "btop", th: `#thread-f:${number}` },
    hash: "",
  });
  await expect(buyerName(popped.frame)).toHaveText("Élodie Thévenin");
  await popped.page.close();

  // There is room for nothing but the e-mail: the sidebar waits behind its handle.
  const editor = await openMail(launched, {
    query: { view: "cm", fs: "1", to: "paloma.quiroga@aguamarina.example" },
    hash: "",
  });
  const shell = await shellOf(editor.frame);
  expect(await handleName(shell)).toBe("Open Handrail");
  await shell.handle.click();
  await expect(buyerName(editor.frame)).toHaveText("Paloma Quiroga");
  await expect(editor.frame.getByText("E-mail to")).toBeVisible();
});

test("of several leads one is picked, by keys too; it is remembered, can be changed, and leaves the other account alone", async ({
  launched,
}) => {
  const { page, frame } = await openMail(launched, twoLeads);
  await expect(buyerName(frame)).toHaveText("Who is this about?");
  const choices = frame.getByRole("list", { name: "Records" });
  await expect(choices.getByRole("listitem")).toHaveCount(2);
  await choices.getByRole("button", { name: "Owen Pettigrew" }).focus();
  await choices.press("ArrowDown");
  await expect(choices.getByRole("button", { name: "Priya Deshmukh" })).toBeFocused();
  await choices.press("ArrowUp");
  await choices.press("Enter");
  await expect(buyerName(frame)).toHaveText("Owen Pettigrew");
  await expect(frame.getByText("1 more person")).toBeVisible();

  await page.reload();
  const again = await sidebarFrame(page);
  await expect(buyerName(again)).toHaveText("Owen Pettigrew");
  await again.getByRole("button", { name: "Change" }).click();
  await again.getByRole("list", { name: "Records" }).getByRole("button").first().click();
  await expect(buyerName(again)).toHaveText("Priya Deshmukh");

  const other = await openMail(launched, privateLead);
  await expect(buyerName(other.frame)).toHaveText("Tessa van Rijswijk");
  await expect(buyerName(again)).toHaveText("Priya Deshmukh");
});

test("without a network the leads that are known are there, and nobody is guessed at", async ({
  launched,
}) => {
  const { page, frame } = await openMail(launched, lead);
  await expect(panel(frame, "Story")).toContainText("asked for a demo");
  await goTo(page, unknownFreeMail.hash);
  await expect(frame.getByText("Not found in HubSpot.")).toBeVisible();
  launched.sandbox.setOffline(true);
  await launched.context.setOffline(true);
  await goTo(page, lead.hash);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  await expect(panel(frame, "Story")).toContainText("asked for a demo");
  await goTo(page, plusAddress.hash);
  await expect(buyerName(frame)).toHaveText("Unknown sender");
  await expect(frame.getByText("Offline: HubSpot could not be asked.")).toBeVisible();
  launched.sandbox.setOffline(false);
  await launched.context.setOffline(false);
  await expect(buyerName(frame)).toHaveText("Élodie Thévenin");
});

import { readMailPage } from "#lib/pages/gmail/read/read-mail-page.ts";

export const ADDRESS = "https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKWfMkdNSqlvfGpBRqdVBVVVv";

/** A thread's id as both of its forms tell it. */
export const THREAD = "19fb3e4994277632";
export const THREAD_NUMBER = "1872158555841721906";

interface MessageParts {
  readonly from?: string;
  readonly to?: readonly string[];
  readonly body?: string;
  readonly id?: string;
  /** After the header, inside the message: a star, a reply. */
  readonly after?: string;
  readonly style?: string;
}

/** A message that is open, with what Gmail writes around its text. */
export function message({
  from,
  to = [],
  body = "",
  id = "",
  after = "",
  style = "",
}: MessageParts) {
  const sender = from === undefined ? "" : `<h3><span class="qu">${who(from, "gD")}</span></h3>`;
  const recipients = to.map((one) => who(one, "g2")).join(", ");
  const ids =
    id === "" ? "" : `data-message-id="#msg-f:${BigInt(`0x${id}`)}" data-legacy-message-id="${id}"`;
  return `<div role="listitem" class="h7" style="${style}"><div class="adn ads" ${ids}>
    <div class="gE iv gt"><table><tbody><tr><td>${sender}</td></tr><tr><td><span class="hb">à ${recipients}</span></td></tr></tbody></table></div>
    ${after}<div class="ii gt"><div class="a3s aiL">${body}</div></div></div></div>`;
}

/** A collapsed message names its sender, and keeps the rest where nobody sees it. */
export function collapsed(from: string, id: string) {
  return `<div role="listitem" class="kv"><div class="adf">${who(from, "gD")}<span class="iA">a few words</span></div>
    <div class="adn" data-message-id="#msg-f:${BigInt(`0x${id}`)}" data-legacy-message-id="${id}" style="display:none"></div></div>`;
}

/** `Name <address>`, or the address alone. */
export function who(person: string, className: string) {
  const [, name = "", address = person] = /^(.*) <(.*)>$/.exec(person) ?? [];
  return `<span class="${className}" email="${address}" name="${name}" data-hovercard-id="${address}">${name || address}</span>`;
}

export function heading(subject: string, ids = `data-legacy-thread-id="${THREAD}"`) {
  return `<div class="ha"><h2 class="hP" ${ids}>${subject}</h2></div>`;
}

export function conversation(subject: string, ...messages: readonly string[]) {
  return main(`${heading(subject)}<div role="list">${messages.join("")}</div>`);
}

export function main(content: string) {
  return `<div role="main" class="nH">${content}</div>`;
}

export function row(address: string, thread: string, classes = "") {
  return `<tr class="zA ${classes}" role="row"><td><span class="yP" email="${address}" name="Row">Row</span></td>
    <td><span class="bog"><span data-thread-id="#thread-f:${BigInt(`0x${thread}`)}" data-legacy-thread-id="${thread}">Subject</span></span></td></tr>`;
}

export function list(...rows: readonly string[]) {
  return `<div gh="tl"><table><tbody>${rows.join("")}</tbody></table></div>`;
}

export function account(label: string) {
  return `<header role="banner"><a href="https://accounts.google.com/SignOutOptions?hl=xx" aria-label="${label}"></a></header>`;
}

/** What Gmail hands to its own log. */
export function log(code: string, ...ids: readonly string[]) {
  return `jslog="20511; u014N:cOuCgd,Kr2w4b; ${code}:${btoa(JSON.stringify(ids)).replace(/=+$/, ".")}"`;
}

/** Shows a page and reads it. */
export function read(html: string, address = ADDRESS, title = "") {
  document.title = title;
  document.body.innerHTML = html;
  return readMailPage(document, new URL(address));
}

export function addresses(page: ReturnType<typeof read>) {
  return page.conversation?.people.map(({ address }) => address) ?? null;
}

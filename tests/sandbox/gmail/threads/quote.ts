import type { BodyNode, MailAddress } from "../mail-types.ts";

/** What somebody wrote before, quoted: with an element that names them as the page's own header would. */
export function quoteOf(author: MailAddress, text: string): BodyNode {
  const { name, address } = author;
  return {
    tag: "div",
    attributes: { class: "gmail_quote" },
    children: [
      {
        tag: "div",
        attributes: { class: "gmail_attr", dir: "ltr" },
        children: [
          { tag: "span", attributes: { email: address, name }, children: [name] },
          " <",
          { tag: "a", attributes: { href: `mailto:${address}` }, children: [address] },
          "> wrote:",
        ],
      },
      { tag: "blockquote", attributes: { class: "gmail_quote" }, children: [text] },
    ],
  };
}

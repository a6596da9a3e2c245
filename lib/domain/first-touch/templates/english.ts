import type { DraftTemplates } from "./draft-templates.ts";

/** First messages in English: plain, short, and about the reader. */
export const ENGLISH_TEMPLATES: DraftTemplates = {
  email: {
    message:
      "{{greeting}}\n\n{{why}} {{interest}} {{recall}}\n\n{{suggests}} {{promise}} {{proof}}\n\n{{ask}}\n\n{{sign_off}}",
    greeting: ["Hi {{first_name}},", "Hello,"],
    signOff: ["Best regards,\n{{sender}}", "Best regards"],
    why: {
      "demo-request": [
        "Thank you for asking for a demo.",
        "Thank you for asking for a demo; I would rather show you what matters to you than all there is.",
        "Your request for a demo came to me, thank you for it.",
      ],
      "pricing-request": [
        "Thank you for asking about pricing.",
        "You asked about pricing, so I will keep to that.",
        "Your question about pricing came to me, thank you for it.",
      ],
      "form-submission": [
        "Thank you for filling in {{asset}}.",
        "I am writing because you filled in {{asset}}.",
        "Thank you for writing to us through our form.",
        "Your message through our form came to me, thank you for it.",
      ],
      "content-download": [
        "You downloaded {{asset}}, so I will keep to its subject.",
        "I am writing about {{asset}}, which you downloaded.",
        "You downloaded a document from us, so I will keep to its subject.",
      ],
      "event-attendance": [
        "Thank you for joining {{asset}}.",
        "You joined {{asset}}, so I will go on from there.",
        "Thank you for joining our event.",
      ],
      "event-sign-up": [
        "Thank you for signing up for {{asset}}.",
        "I am writing because you signed up for {{asset}}.",
      ],
      "email-received": [
        "Thank you for your e-mail about {{asset}}.",
        "I have read your e-mail about {{asset}}, thank you for it.",
        "Thank you for your e-mail.",
        "I have read your e-mail, thank you for it.",
      ],
      chat: [
        "I am coming back to our chat {{asset}}.",
        "Thank you for the chat {{asset}}.",
        "I am coming back to our chat.",
        "Thank you for the chat.",
      ],
      call: ["I am coming back to our call.", "Thank you for the call."],
      meeting: ["I am coming back to our meeting.", "Thank you for the meeting."],
      introduction: [
        "{{introducer}} introduced us, so I will come straight to the point.",
        "I am writing because {{introducer}} introduced us.",
        "We were introduced, so I will come straight to the point.",
        "I am writing because we were introduced.",
      ],
      "ad-click": [
        "I am writing about the subject of {{asset}}, which brought you to our site.",
        "One of our ads brought you to our site, so I am writing about its subject.",
      ],
      "page-view": [
        "I am writing about {{asset}} on our site, in case its subject is on your desk.",
        "I am writing about one thing only: {{asset}} on our site.",
        "I am writing after your visit to our site.",
      ],
      "first-seen": [
        "I am writing about {{asset}} on our site, in case its subject is on your desk.",
        "I am writing after your visit to our site.",
      ],
      "email-clicked": [
        "I am coming back to our e-mail {{asset}}.",
        "I am coming back to our e-mail to you.",
      ],
      "email-opened": [
        "I am coming back to our e-mail {{asset}}.",
        "I am coming back to our e-mail to you.",
      ],
    },
    recallQuestion: [
      "You asked: {{their_words}} You will get a clear answer to that.",
      "You asked: {{their_words}} That deserves a proper answer, and you will get it.",
      "This is what you asked: {{their_words}} It will get a proper answer.",
    ],
  },
  chat: {
    message: "{{greeting}}\n{{why}} {{recall}}\n\n{{suggests}} {{promise}} {{proof}}\n\n{{ask}}",
    greeting: [
      "Hi {{first_name}}, {{sender_first_name}} here.",
      "Hi {{first_name}},",
      "Hello, {{sender_first_name}} here.",
      "Hello,",
    ],
    signOff: [],
    why: {
      "demo-request": ["Thanks for asking for a demo.", "You asked for a demo, thank you."],
      "pricing-request": ["Thanks for asking about pricing.", "You asked about pricing."],
      "form-submission": [
        "Thanks for filling in {{asset}}.",
        "Thanks for writing to us through our form.",
      ],
      "content-download": [
        "Thanks for downloading {{asset}}.",
        "This is about {{asset}}, which you downloaded.",
        "Thanks for downloading a document from us.",
      ],
      "event-attendance": ["Thanks for joining {{asset}}.", "Thanks for joining our event."],
      "event-sign-up": ["Thanks for signing up for {{asset}}."],
      "email-received": ["Thanks for your e-mail about {{asset}}.", "Thanks for your e-mail."],
      chat: [
        "Coming back to our chat {{asset}}.",
        "Coming back to our chat.",
        "Thanks for the chat.",
      ],
      call: ["Coming back to our call.", "Thanks for the call."],
      meeting: ["Coming back to our meeting.", "Thanks for the meeting."],
      introduction: [
        "{{introducer}} introduced us.",
        "I am writing because {{introducer}} introduced us.",
        "I am writing because we were introduced.",
      ],
      "page-view": ["This is about {{asset}} on our site.", "You had a look at our site."],
    },
    recallQuestion: [
      "You asked: {{their_words}} You will get a clear answer.",
      "You asked: {{their_words}} I will answer that.",
    ],
  },
  subject: {
    "demo-request": ["Your demo request"],
    "pricing-request": ["Your question about pricing"],
    "form-submission": ["Your message to us"],
    "content-download": ["{{asset}}", "The document you downloaded"],
    "event-attendance": ["After {{asset}}", "After our event"],
    "event-sign-up": ["Before {{asset}}"],
    "email-received": ["Your e-mail about {{asset}}", "Your e-mail"],
    chat: ["Our chat"],
    call: ["Our call"],
    meeting: ["Our meeting"],
    introduction: ["{{introducer}} introduced us", "Our introduction"],
    "ad-click": ["{{asset}}", "Your visit to our site"],
    "page-view": ["{{asset}}", "Your visit to our site"],
    "first-seen": ["{{asset}}", "Your visit to our site"],
    "email-clicked": ["Our e-mail {{asset}}", "Our e-mail to you"],
    "email-opened": ["Our e-mail {{asset}}", "Our e-mail to you"],
  },
  subjectWithTopic: "{{subject}}: {{topic}}",
  subjectOtherwise: ["{{topic}}", "A question about your plans"],
  whyOtherwise: [
    "I am writing about one subject: {{topic}}.",
    "I am writing about what you are working on.",
  ],
  interest: [
    "I would start from {{asset}}, if that is the part that matters.",
    "{{asset}} seems a good place to start.",
    "I will keep to {{asset}} as far as I can.",
  ],
  recallWords: ["You wrote: {{their_words}}", "In your words: {{their_words}}"],
  suggests: [
    "It often comes down to this: {{problem}}.",
    "My guess at what is behind it: {{problem}}.",
    "What I take from it: {{problem}}.",
    "If I read it right, the point is this: {{problem}}.",
    "In short, this is how I read it: {{problem}}.",
  ],
  understood: [
    "As I understand it, it is about this: {{problem}}.",
    "The subject, as I understand it: {{problem}}.",
  ],
  promiseThing: ["You would come away with {{promise}}.", "What you would get is {{promise}}."],
  promiseText: ["What you would get: {{promise}}.", "What you would have in hand: {{promise}}."],
  proofThing: ["I can show you {{proof}}.", "If it helps, I can show you {{proof}}."],
  proofText: ["What I can show you: {{proof}}.", "To give you an idea: {{proof}}."],
  ask: {
    minutes: "Could we find {{ask}}?",
    meeting: "Could we have {{ask}}?",
    together: "Could we {{ask}}?",
    reader: "Could you {{ask}}?",
    send: "Could you send me {{ask}}?",
    know: "Could you tell me {{ask}}?",
    other: "Would this suit you: {{ask}}?",
    detail: "It would be about this: {{detail}}.",
    byTrigger: {},
    otherwise: "Could we have a short call about it this week?",
  },
};

// What a channel is told, in the form its chat program reads: a card for Teams, a text for Slack and those that read the same. Pure.
import type { ThreadKind } from '@trellis/contracts';

export interface News { readonly what: 'thread' | 'answer' | 'test'; readonly network: string; readonly kind: ThreadKind; /** Null: only members may know it. */ readonly title: string | null; readonly link: string }

const STARTED: Readonly<Record<ThreadKind, string>> = { discussion: 'A new thread', question: 'A new question', share: 'Something shared', decision: 'A decision to take', meeting: 'A new meeting' };

function sentence({ what, network, kind, title }: News): string {
  if (what === 'test') return `Trellis can write to this channel. New threads of ${network} and answers to its questions will appear here.`;
  return `${what === 'answer' ? 'A question has its answer' : STARTED[kind]} in ${network}${title === null ? '' : `: ${title}`}`;
}

/** What a person wrote must stay words: no mentions, no links, no formatting. */
const forSlack = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/[*_~`]/g, (mark) => `\u200B${mark}`).replaceAll('@', '@\u200B');
const forTeams = (text: string): string => text.replace(/[\\*_~`[\]()#<>|]/g, (mark) => `\\${mark}`);

export function messageFor(chat: 'teams' | 'slack', news: News): unknown {
  const words = sentence(news);
  if (chat === 'slack') return { text: `${forSlack(words)}\n<${news.link}|Open in Trellis>` };
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', type: 'AdaptiveCard', version: '1.4',
    body: [{ type: 'TextBlock', text: forTeams(words), wrap: true }], actions: [{ type: 'Action.OpenUrl', title: 'Open in Trellis', url: news.link }],
  };
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }] };
}

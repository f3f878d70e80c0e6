// Every numeric case of network_health.json.
import { networkHealth } from './index';
import { runVectors } from './testing/vector-cases';

interface Input {
  network: {
    members: string[]; school: Record<string, string>; now: number; answer_window_h: number;
    posts: { id: string; by: string; h: number; question: boolean; reply_to: string | null }[];
  };
}

runVectors('network_health', ({ network }: Input) => networkHealth({
  members: network.members, schoolOf: new Map(Object.entries(network.school)), now: network.now, answerWindowH: network.answer_window_h,
  posts: network.posts.map(({ reply_to: replyTo, ...post }) => ({ ...post, replyTo })),
}));

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

describe('a network', () => {
  const members = ['a', 'b', 'guest'];
  const health = (posts: Parameters<typeof networkHealth>[0]['posts']): ReturnType<typeof networkHealth> =>
    networkHealth({ members: members.slice(0, 2), schoolOf: new Map([['a', 'A'], ['b', 'B']]), now: 100, answerWindowH: 72, posts });
  const post = (id: string, by: string, h: number, replyTo: string | null = null): Parameters<typeof health>[0][number] =>
    ({ id, by, h, question: replyTo === null, replyTo });

  it('is not credited yet for a quick answer to a question that is not due', () => {
    expect(health([post('1', 'a', 95), post('2', 'b', 96, '1')])).toMatchObject({
      questions: 1, questionsDue: 0, answeredInWindow: 0, answeredRate: null, medianHoursAnsweredOnly: 1,
    });
  });

  it('leaves out replies whose school or parent is unknown, and ends on replies in a circle', () => {
    const circle = [post('1', 'a', 0), post('2', 'guest', 3, '1'), post('3', 'b', 4, '4'), post('4', 'a', 5, '3'), post('5', 'b', 6, 'gone')];
    expect(health(circle)).toMatchObject({ crossSchoolReplyShare: 1, medianHoursAnsweredOnly: 3 });
  });
});

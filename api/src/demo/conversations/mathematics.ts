// The mathematics network: its charter and what its members have been talking about.
import { at } from '../at-fenmoor';
import type { DemoNetwork } from '../types';

export const mathematicsNetwork: DemoNetwork = {
  slug: 'mathematics',
  name: 'Mathematics',
  subject: 'maths',
  charter: 'One conversation about number and structure from Year 1 to Year 11. Bring a question, a pupil\'s working or a better example; nobody has to be finished.',
  lead: at('dilip.mehta'),
  members: { subjects: ['maths'], extra: [at('tom.ashdown')] },
  threads: [
    {
      title: 'Adding tops and bottoms: what actually shifts it?',
      kind: 'question',
      answeredBy: 2,
      posts: [
        { by: at('callum.reid'), daysAgo: 94, at: '15:30', resources: ['adding-fractions'], body: 'Year 7, first week: $\\frac{1}{2} + \\frac{1}{3} = \\frac{2}{5}$ from eleven pupils. They correct it when I frown and do it again on Friday. What have you found that lasts?' },
        { by: at('nisha.patel'), daysAgo: 94, at: '17:10', resources: ['equivalent-fractions-bar-model'], body: 'We use two bars of the same length from Year 3. Before any adding I ask "is two fifths more or less than a half?" Once they see that the answer is smaller than what they started with, they stop trusting the rule themselves.' },
        { by: at('rosa.jimenez'), daysAgo: 93, at: '08:12', body: 'Estimate first, always. Mine have to write "more than" or "less than" one before they may calculate. It costs a minute and it catches most of them.' },
        { by: at('farah.siddiqui'), daysAgo: 92, at: '16:25', mentions: [at('rosa.jimenez')], body: 'I have just added an estimate line to the central worksheet because of @Rosa Jimenez. It also gives me something to talk about with the pupils who are quick and careless.' },
        { by: at('callum.reid'), daysAgo: 86, at: '15:58', body: 'Friday came round. Two pupils out of thirty, and both caught it from the estimate. Thank you, all.' },
      ],
    },
    {
      title: 'Exchange or borrow? Agreeing our words for subtraction',
      kind: 'discussion',
      posts: [
        { by: at('duncan.frost'), daysAgo: 74, at: '12:36', resources: ['column-subtraction-exchange'], body: 'Small thing, large effect. My Year 4s come from three nurseries and two infant classes and say "borrow", "steal", "carry" and "knock next door". Can we settle on one word for the trust?' },
        { by: at('lucy.hargreave'), daysAgo: 74, at: '16:18', body: '"Exchange" for us. It says what happens: one ten for ten ones, and nothing is given back later.' },
        { by: at('michael.tran'), daysAgo: 73, at: '07:55', body: 'Exchange has my vote as well. I have written it into the primary lesson with the place-value counters beside it, and a line for parents.' },
        { by: at('grace.oyelaran'), daysAgo: 73, at: '13:02', body: 'Secondary would be grateful. "Exchange" then works for us in column addition, in standard form and even when they meet negative numbers.' },
        { by: at('lauren.pike'), daysAgo: 71, at: '16:44', body: 'Year 1 checking in: we say "swap ten ones for one ten" with bundles of straws. I will start saying exchange next to it.' },
        { by: at('dilip.mehta'), daysAgo: 70, at: '08:15', body: 'Settled, then: *exchange*. I will add it to the network\'s page of agreed words, along with "equal to" and not "makes".' },
      ],
    },
    {
      title: 'Fair test of the vocabulary routine in mathematics',
      kind: 'share',
      posts: [
        { by: at('szymon.nowak'), daysAgo: 58, at: '16:05', resources: ['explicit-vocabulary-routine'], body: 'I have used the vocabulary routine as written for half a term. In my lessons it taught words that were not the obstacle. "Coefficient" was worth it; "expression" was not, because they need to *see* many, not hear the word.' },
        { by: at('martin.kerr'), daysAgo: 57, at: '08:30', body: 'Agree in part. Where I found it useful was the command words: *show that*, *hence*, *give a reason*. Those decide marks in Year 11.' },
        { by: at('farah.siddiqui'), daysAgo: 57, at: '12:50', resources: ['vocabulary-routine-command-words'], body: 'I have adapted it that way: examples and non-examples in place of the sentence step, and command words only. Nine minutes becomes four.' },
        { by: at('dilip.mehta'), daysAgo: 56, at: '15:21', mentions: [at('szymon.nowak')], body: 'Please put exactly this in your rating, @Szymon Nowak. A reason is worth more than a number. I will raise it with Ruth in the leads\' meeting too.' },
        { by: at('szymon.nowak'), daysAgo: 54, at: '16:40', mentions: [at('farah.siddiqui')], body: 'Done. And I am using your version from Monday, @Farah Siddiqui.' },
      ],
    },
    {
      title: 'Multiplicative reasoning from arrays to ratio',
      kind: 'question',
      posts: [
        { by: at('lucy.hargreave'), daysAgo: 38, at: '16:55', resources: ['arrays-and-multiplication'], body: 'If you teach ratio or proportion: which picture do you wish they had carried with them from Key Stage 1? I can choose what I dwell on.' },
        { by: at('dilip.mehta'), daysAgo: 37, at: '08:08', body: 'The array that becomes an area that becomes a double number line. If they have turned an array through ninety degrees and seen that nothing changed, I can build on it for years.' },
        { by: at('michael.tran'), daysAgo: 37, at: '17:31', resources: ['ratio-in-recipes'], body: 'In Year 6 I link the array to a ratio table, two rows. The weak point is always the *unit* row: what is one portion?' },
        { by: at('callum.reid'), daysAgo: 35, at: '12:15', body: 'Yes to "what is one?" The pupils who can answer that in Year 8 have no trouble with multipliers for percentage change.' },
      ],
    },
    {
      title: 'Graph scales: a favour for our science colleagues',
      kind: 'question',
      answeredBy: 2,
      posts: [
        { by: at('tom.ashdown'), daysAgo: 19, at: '14:22', body: 'Visiting from science. Our Year 10s choose scales that go up in sevens. Do you teach a routine for choosing a scale that we could use word for word?' },
        { by: at('rosa.jimenez'), daysAgo: 19, at: '15:40', body: 'They rarely have to choose in mathematics, which may be the problem: we print the axes.' },
        { by: at('dilip.mehta'), daysAgo: 18, at: '08:11', key: 'scales', mentions: [at('tom.ashdown')], body: 'Here is one, @Tom Ashdown. 1. Find the largest value. 2. Count the large squares. 3. Divide. 4. Round **up** to 1, 2 or 5 with some noughts. 5. Check that half the paper is used. We shall drop the printed axes in Year 8 from now on.' },
        { by: at('grace.oyelaran'), daysAgo: 17, at: '16:02', body: 'Tried it with Year 9. "Round up to 1, 2 or 5" is now on the wall.' },
      ],
    },
    {
      title: 'Quadratics before or after algebraic fractions?',
      kind: 'question',
      posts: [
        { by: at('grace.oyelaran'), daysAgo: 9, at: '15:47', resources: ['solving-quadratics-by-factorising'], body: 'Planning Year 10 after the holiday. Does anyone teach factorising quadratics straight after expanding and come back to solve much later? I am tempted by a gap.' },
        { by: at('szymon.nowak'), daysAgo: 8, at: '08:19', body: 'I leave four weeks and use starters to keep it warm. Solving then feels like a use for something they own.' },
        { by: at('patricia.lowe'), daysAgo: 8, at: '12:33', body: 'I still teach one set, and I do the same. The starter that earns its place: "which two numbers add to make -1 and multiply to make -12?" every Tuesday.' },
        { by: at('grace.oyelaran'), daysAgo: 2, at: '16:11', body: 'A gap it is, with Patricia\'s Tuesdays. I will report back at half-term.' },
      ],
    },
    {
      title: 'New here: how do you set homework in Key Stage 3?',
      kind: 'question',
      answeredBy: 1,
      posts: [
        { by: at('niamh.kearney'), daysAgo: 56, at: '16:20', body: 'I joined Wickenford in September. At my last school homework was one long sheet a week and nobody did the last page. What do you do here?' },
        { by: at('rosa.jimenez'), daysAgo: 55, at: '08:05', body: 'Four questions, twice a week, and two of them are from last month. It is marked in the room in five minutes.' },
        { by: at('dilip.mehta'), daysAgo: 55, at: '12:40', body: 'The same at ours. The two old questions are the ones worth looking at.' },
        { by: at('niamh.kearney'), daysAgo: 53, at: '16:05', body: 'Two weeks in: nearly all of it comes back. Thank you both.' },
      ],
    },
    {
      title: 'Number lines for negative numbers: across or up?',
      kind: 'question',
      posts: [
        { by: at('poppy.sandford'), daysAgo: 44, at: '17:02', body: 'Do you draw the line across or up? My Year 7 treat -8 as bigger than -3 as long as it lies across.' },
        { by: at('sheila.brook'), daysAgo: 39, at: '08:10', body: 'Up, and with a thermometer, from Year 4 on. Colder is lower, so -8 is less.' },
        { by: at('callum.reid'), daysAgo: 38, at: '15:45', body: 'We teach in the next room! Up as well. Turn it on its side only when they draw graphs.' },
      ],
    },
  ],
};

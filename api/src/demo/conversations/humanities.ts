// The history and humanities network: its charter and what its members have been talking about.
import { at } from '../at-fenmoor';
import type { DemoNetwork } from '../types';

export const humanitiesNetwork: DemoNetwork = {
  slug: 'history-and-humanities',
  name: 'History & humanities',
  subject: 'history',
  charter: 'History and geography across the trust. Most of us are one of one or two in our school, so we plan here out loud. A half answer today beats a perfect one in July.',
  lead: at('owen.pritchard'),
  members: { subjects: ['history', 'geography'], extra: [] },
  threads: [
    {
      title: 'Teaching sources on Peterloo to mixed Year 8',
      kind: 'question',
      answeredBy: 4,
      posts: [
        { by: at('isaac.bello'), daysAgo: 52, at: '15:20', resources: ['peterloo-mixed-sources'], body: 'Teaching the Peterloo lesson on Thursday to a very mixed 8C. The magistrate\'s account is the interesting one and it is also the hardest to read. Do I simplify it, or cut it down and keep the words?' },
        { by: at('kirsty.dunmore'), daysAgo: 52, at: '15:44', body: 'Cut, do not simplify. Four sentences in his own voice, with three glossed words. If we rewrite it, we take out the very thing they are meant to notice: how he describes the crowd.' },
        { by: at('owen.pritchard'), daysAgo: 52, at: '16:05', body: 'And read it aloud twice, the second time pompously. They hear the attitude before they understand the vocabulary.' },
        { by: at('sarah.denby'), daysAgo: 51, at: '08:14', body: 'From primary: I colour the words that are *opinion* before they see it, and take the colours away for the next source. It lets everyone start.' },
        { by: at('kirsty.dunmore'), daysAgo: 51, at: '12:22', resources: ['peterloo-shorter-sources'], body: 'Putting these together: I have made a version with the cut source, the glossed words and Sarah\'s colours for source A only. Same question at the end for everybody.' },
        { by: at('isaac.bello'), daysAgo: 49, at: '16:37', mentions: [at('kirsty.dunmore'), at('sarah.denby')], body: 'Taught it. A boy who usually writes two lines said: "He calls them a mob *before* anything happens, so he had already decided." Thank you, @Kirsty Dunmore and @Sarah Denby.' },
        { by: at('owen.pritchard'), daysAgo: 49, at: '17:01', body: 'That sentence alone was worth the thread.' },
      ],
    },
    {
      title: 'The Fens as a local study: whose story are we telling?',
      kind: 'question',
      posts: [
        { by: at('simone.clarke'), daysAgo: 90, at: '16:18', resources: ['draining-the-fens'], body: 'Planning our local unit. The drainage story is always told by the people who paid for it. Where do you find the commoners in a way that Year 3 can hold on to?' },
        { by: at('ahmed.yusuf'), daysAgo: 89, at: '08:10', body: 'I start with what people ate and burned: eels, wildfowl, reed and peat. Then ask: "If the water goes, what goes with it?" They get to the conflict on their own.' },
        { by: at('colin.abara'), daysAgo: 89, at: '12:35', body: 'There is a bank at the end of our playing field that is older than the school. We stand on one side and then the other and look at the difference in height. No worksheet beats it.' },
        { by: at('megan.rhys'), daysAgo: 87, at: '15:57', mentions: [at('colin.abara')], body: 'Could two schools visit that bank together, @Colin Abara? Our Year 7s could bring the levelling poles and teach yours how to measure it.' },
        { by: at('colin.abara'), daysAgo: 86, at: '16:40', mentions: [at('megan.rhys')], body: 'Please do, @Megan Rhys. Any Tuesday. Bring boots, and low expectations of our car park.' },
      ],
    },
    {
      title: 'The shared writing frame: what did you change?',
      kind: 'discussion',
      posts: [
        { by: at('owen.pritchard'), daysAgo: 46, at: '16:12', resources: ['disciplinary-writing-frame'], body: 'The writing frame is a "may", so I am curious and not counting. If you used it, what did you throw out?' },
        { by: at('megan.rhys'), daysAgo: 45, at: '12:20', resources: ['writing-frame-geography-decisions'], body: 'I swapped "evidence" for "data and place", because mine wrote "the evidence says" in front of every figure. Otherwise it is the same.' },
        { by: at('isaac.bello'), daysAgo: 45, at: '15:31', body: 'I dropped the opening box. They spent twenty minutes on an introduction and never reached the argument. I give them the introduction now and let them improve it at the end.' },
        { by: at('kirsty.dunmore'), daysAgo: 44, at: '08:40', mentions: [at('isaac.bello')], body: 'That is a real weakness, @Isaac Bello. I am moving the introduction to the end in the next revision and saying why.' },
      ],
    },
    {
      title: 'Great Fire of London: beyond the bakery',
      kind: 'question',
      answeredBy: 2,
      posts: [
        { by: at('joel.barker'), daysAgo: 30, at: '17:05', resources: ['great-fire-of-london-evidence'], body: 'First year in Year 2. They all know about the baker and nothing about anybody else. How do you get to "how do we know?" with six-year-olds?' },
        { by: at('andrew.fairley'), daysAgo: 29, at: '08:02', body: 'Bury things in a tray: a charred twig, a bit of melted glass (from a friendly glassblower), a scrap of a letter. Ask what each can and cannot tell us. The letter always wins and then somebody says, "But he might be fibbing."' },
        { by: at('peter.szabo'), daysAgo: 29, at: '12:50', body: 'That tray, plus two eyewitness lines that disagree about the wind. Even Year 2 can say "they were standing in different places".' },
        { by: at('joel.barker'), daysAgo: 25, at: '16:19', mentions: [at('peter.szabo')], body: 'Tray and two voices it was, @Peter Szabo. "He might be fibbing" arrived after four minutes. I nearly hugged her.' },
      ],
    },
    {
      title: 'Causes of the First World War without the domino cliché',
      kind: 'discussion',
      posts: [
        { by: at('kirsty.dunmore'), daysAgo: 16, at: '15:15', resources: ['causes-of-the-first-world-war'], body: 'Dominoes make it look inevitable. I have been trying a "who could have stopped it, and when?" line. Pupils put a name and a date on each decision. Has anyone a better shape?' },
        { by: at('owen.pritchard'), daysAgo: 16, at: '16:50', body: 'I like yours. I end with the same line and ask them to choose the *last* moment at which it was avoidable. The disagreement is the lesson.' },
        { by: at('isaac.bello'), daysAgo: 15, at: '12:30', body: 'Could the Year 6 colleagues say what they already do on this for Remembrance? I keep assuming that they know nothing, and they tell me otherwise.' },
        { by: at('colin.abara'), daysAgo: 14, at: '17:20', body: 'They know one name from our memorial each, and what that family did for a living. They do not know any causes, and I am content with that.' },
        { by: at('isaac.bello'), daysAgo: 13, at: '08:31', mentions: [at('colin.abara')], body: 'That is a far better place to start from, @Colin Abara. I will open with the name that they each bring.' },
      ],
    },
    {
      title: 'Fieldwork kit to share between schools',
      kind: 'share',
      posts: [
        { by: at('ahmed.yusuf'), daysAgo: 5, at: '13:05', body: 'Thornfleet has eight levelling poles, six clinometers and a lot of tape measures that sit in a cupboard for forty weeks. Would a shared list of kit help?' },
        { by: at('seun.adeyemi'), daysAgo: 5, at: '16:12', body: 'Yes, please. We have twelve good hand lenses and would love the tapes in the spring.' },
        { by: at('simone.clarke'), daysAgo: 4, at: '08:08', body: 'We have a full set of local maps at three scales, laminated. I can bring them to anyone.' },
        { by: at('james.whitlock'), daysAgo: 3, at: '17:40', mentions: [at('ahmed.yusuf')], body: 'Good idea, @Ahmed Yusuf. Our site team can drive a box over on Fridays.' },
      ],
    },
    {
      title: 'A local map from 1840: where do you find yours?',
      kind: 'question',
      answeredBy: 1,
      posts: [
        { by: at('esme.cartwright'), daysAgo: 65, at: '16:44', body: 'Sallow Hill was a common until the railway. Has anyone found a tithe map that pupils can read on a screen?' },
        { by: at('isaac.bello'), daysAgo: 64, at: '08:30', body: 'The county record office scans one for a school free of charge if you write before half-term. Ours came within two weeks.' },
        { by: at('clara.whitby'), daysAgo: 63, at: '12:15', body: 'And lay it over today\'s map with a slider. My Year 9 found their own street in it.' },
      ],
    },
    {
      title: 'Time lines that primary classes keep',
      kind: 'question',
      posts: [
        { by: at('ieuan.price'), daysAgo: 42, at: '17:15', body: 'Every year our time line is taken down in July and drawn again in September. Do any of you keep one that moves up with the class?' },
        { by: at('peter.szabo'), daysAgo: 38, at: '08:25', body: 'We have one on a roller blind. It moves up with them, and Year 6 add to what they drew in Year 3.' },
        { by: at('kirsty.dunmore'), daysAgo: 37, at: '16:20', body: 'Please send me a photograph of it. I would use it in Year 7 to see what they bring.' },
      ],
    },
  ],
};

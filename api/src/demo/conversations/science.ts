// The science network: its charter and what its members have been talking about.
import { at } from '../at-fenmoor';
import type { DemoNetwork } from '../types';

export const scienceNetwork: DemoNetwork = {
  slug: 'science',
  name: 'Science',
  subject: 'science',
  charter: 'Anyone who teaches science in the trust, from Reception to Year 11. We share what happened in the room, answer within three school days, and meet once each half-term.',
  lead: at('rob.tennant'),
  members: { subjects: ['science'], extra: [] },
  threads: [
    {
      title: 'Which practical do we all teach in the same week?',
      kind: 'decision',
      decision: { options: ['Photosynthesis with pondweed', 'Food tests', 'Neutralisation'], closesInDays: 12, choices: { [at('gareth.bowen')]: 0, [at('priya.raman')]: 1, [at('kwame.boateng')]: 0 } },
      posts: [
        { by: at('rob.tennant'), daysAgo: 6, at: '16:05', body: 'If all of us teach the same practical in the same week, we can compare what happened while it is fresh. Please choose one by the last day. I will order for everyone together.' },
        { by: at('priya.raman'), daysAgo: 5, at: '17:20', body: 'Any of these works for my classes. Food tests need the least from the technicians.', reactions: [{ kind: 'thanks', by: [at('rob.tennant')] }] },
        { by: at('gareth.bowen'), daysAgo: 5, at: '18:02', body: 'Pondweed for me: we can count bubbles in Year 6 too.' },
      ],
    },
    {
      title: 'Science meeting: what the exit quizzes say',
      kind: 'meeting',
      meeting: { inDays: 9, at: '16:00', minutes: 45, link: 'https://meet.fenmoor.example/science', agenda: '1. One exit quiz each, with names removed (20 minutes)\n2. What we would change in the lesson (15 minutes)\n3. The practical week (10 minutes)' },
      posts: [
        { by: at('rob.tennant'), daysAgo: 4, at: '12:15', body: 'Please bring one exit quiz that surprised you. Whoever cannot come: the notes will be here.' },
        { by: at('gareth.bowen'), daysAgo: 4, at: '16:30', body: 'I have parents until quarter past four and will join late. Mine is about floating.' },
        { by: at('priya.raman'), daysAgo: 3, at: '08:10', body: 'Coming, with 8R and their energy diagrams.' },
      ],
    },
    {
      title: 'Osmosis: our balances only read whole grams',
      kind: 'question',
      posts: [
        { by: at('leila.haddad'), daysAgo: 2, at: '08:20', resources: ['osmosis-in-potato'], body: 'Two of our three balances read whole grams only, so half of 10B found no change at all. Has anyone taught this lesson without the good balances? I have 10C next.' },
      ],
    },
    {
      title: 'Why do they still draw gaps in a liquid?',
      kind: 'question',
      answeredBy: 3,
      posts: [
        { by: at('maya.okafor'), daysAgo: 88, at: '16:12', resources: ['particle-model-of-matter'], pin: { lesson: 'particle-model-of-matter', words: 'Liquid particles are not' }, body: 'Exit quiz with 7M today: 19 out of 28 drew liquid particles further apart than in the solid, with a clear gap all round. They can *say* "particles touch in a liquid" and then draw the opposite. What do you do before they pick up a pencil?' },
        { by: at('priya.raman'), daysAgo: 88, at: '16:40', body: 'Mine get it from the arrow in the middle of every textbook page, solid to liquid to gas in even steps. I cover the gas picture and only let them compare the first two.' },
        { by: at('gareth.bowen'), daysAgo: 87, at: '07:50', body: 'From the primary end: we draw them in Year 4 as well, and until this year I am fairly sure I drew the gaps myself. Sorry! I now pour dried peas from a beaker. The heap changes shape, and every pea still touches another pea.', reactions: [{ kind: 'tried', by: [at('maya.okafor'), at('kwame.boateng')] }, { kind: 'great', by: [at('priya.raman')] }] },
        { by: at('kwame.boateng'), daysAgo: 87, at: '12:31', mentions: [at('gareth.bowen')], body: 'The peas are the answer, @Gareth Bowen. I did it under the visualiser this morning, then asked: "If there were gaps, could I squash it?" A sealed syringe of water settles it in ten seconds. Peas, then syringe, then draw.' },
        { by: at('maya.okafor'), daysAgo: 84, at: '15:55', mentions: [at('kwame.boateng'), at('gareth.bowen')], body: 'Tried peas then syringe with 7K. 24 of 27 drew them touching. Thank you both, @Kwame Boateng and @Gareth Bowen. I have put the order into my version of the lesson.' },
        { by: at('daniel.achebe'), daysAgo: 83, at: '17:05', body: 'I would like this in the central version too. The syringe is going in as part of the main task; the peas will be there as a note for anyone without syringes.' },
      ],
    },
    {
      title: 'Mixed-age classes and the Year 4 states of matter lesson',
      kind: 'question',
      posts: [
        { by: at('molly.eastgate'), daysAgo: 76, at: '19:20', resources: ['states-of-matter-sorting'], body: 'Pidmere has Years 3 and 4 together, so half my colleague\'s class is meeting this a year early. Has anyone split the sorting task so that both years get something real from it?' },
        { by: at('victor.mensah'), daysAgo: 75, at: '08:02', resources: ['states-of-matter-mixed-age'], body: 'Nisha has, and I borrowed it. Year 3 sort by what they can observe. Year 4 do the same sort and then have to defend the awkward ones (sand, toothpaste, sponge) using the particle words.' },
        { by: at('imran.qureshi'), daysAgo: 75, at: '12:44', body: 'I keep the same objects out two years running and change the question. The ones who did it last year love being the experts.' },
        { by: at('molly.eastgate'), daysAgo: 72, at: '16:30', mentions: [at('victor.mensah')], body: 'Duncan taught it today straight from the mixed-age version. He said "nobody was waiting for anybody", which is high praise from Duncan. Thanks, @Victor Mensah, and please thank Nisha.' },
      ],
    },
    {
      title: 'Leaf test: a safe way to do it with thirty pupils',
      kind: 'question',
      answeredBy: 2,
      posts: [
        { by: at('ellie.thorne'), daysAgo: 41, at: '13:15', resources: ['photosynthesis-testing-a-leaf'], body: 'First time teaching the starch test. I have a full class, one fume cupboard and rather a lot of nerves about hot ethanol. How do you organise it?' },
        { by: at('leila.haddad'), daysAgo: 41, at: '15:48', body: 'No flames in the room at all. Kettle water in a large beaker, boiling tube of ethanol standing in it. I do the ethanol step myself for each group in turn while the rest write the prediction.' },
        { by: at('hannah.liddell'), daysAgo: 40, at: '08:20', body: 'Same. I also de-starch half the plants in a cupboard for two days and leave foil strips on the others, so that there is a control to argue about. Do check it against your own risk assessment, of course.' },
        { by: at('rob.tennant'), daysAgo: 40, at: '16:10', mentions: [at('ellie.thorne')], body: 'Soften the leaf in the hot water for a good minute first, @Ellie Thorne. If you skip it the iodine never gets in, and the class concludes that plants do not photosynthesise.' },
        { by: at('ellie.thorne'), daysAgo: 36, at: '16:45', body: 'Done, with kettles and no flames. Eight clear results out of nine, and the ninth gave us the best discussion of the term. Thank you all.' },
      ],
    },
    {
      title: 'Bulbs in series: the "used up" idea in Years 6 and 7',
      kind: 'question',
      posts: [
        { by: at('harpreet.gill'), daysAgo: 27, at: '17:22', resources: ['circuits-brightness-and-symbols'], body: 'My class are certain that the first bulb "uses up" the electricity so the second ought to be dimmer. They have *seen* two equal bulbs and still believe it. What do secondary colleagues wish we would say, or not say?' },
        { by: at('tom.ashdown'), daysAgo: 27, at: '18:01', body: 'Please avoid "the electricity flows out of the battery". If they arrive with "the current is the same all the way round; the energy is transferred at the bulb", I will be delighted. A loop of rope passed through everybody\'s hands does it: the rope is not used up, but the person gripping gets warm hands.' },
        { by: at('imran.qureshi'), daysAgo: 26, at: '07:41', body: 'Rope loop is excellent. I let one child grip harder, and the whole rope slows everywhere at once. That is the moment.' },
        { by: at('harpreet.gill'), daysAgo: 22, at: '16:05', mentions: [at('tom.ashdown')], body: 'Rope loop done in the hall. Best quotation: "So the battery is not a tank, it is the person pulling." I may frame it. Thanks, @Tom Ashdown.' },
      ],
    },
    {
      title: 'What is core in the particle sequence, exactly?',
      kind: 'question',
      answeredBy: 1,
      posts: [
        { by: at('hannah.liddell'), daysAgo: 69, at: '12:20', resources: ['particle-sequence-unit-plan'], body: 'Honest question about the "must" sequence. I would like to swap the order of two lessons for my Year 8s. Am I allowed? The page said it was expected and not much else.' },
        { by: at('daniel.achebe'), daysAgo: 68, at: '16:50', mentions: [at('hannah.liddell')], body: 'Yes, you are, @Hannah Liddell, and the fact that you had to ask is our fault. Core means two things: the diagram conventions and the eight words. Order, practicals, tasks, questions and timings are yours. I am marking it that way on every lesson this week.' },
        { by: at('victor.mensah'), daysAgo: 68, at: '18:15', body: 'That would have helped a great deal in September. Thank you for saying it plainly.' },
        { by: at('rob.tennant'), daysAgo: 67, at: '08:05', mentions: [at('daniel.achebe')], body: 'Marked parts look good, @Daniel Achebe. I will put it first on the agenda for our meeting so that people who do not read threads hear it too.' },
        { by: at('molly.eastgate'), daysAgo: 66, at: '16:33', body: 'For what it is worth: Reception to Year 2 need only two of the eight words, and the plan now says so. Much happier.' },
      ],
    },
    {
      title: 'Half-term meeting: what shall we look at together?',
      kind: 'discussion',
      posts: [
        { by: at('rob.tennant'), daysAgo: 6, at: '08:30', body: 'Our meeting is on Thursday week at 4 pm, at Thornfleet and online. Two suggestions so far: pupils\' particle drawings from Years 4, 6 and 8 side by side, and how we teach graph drawing. What else?' },
        { by: at('kwame.boateng'), daysAgo: 5, at: '12:12', body: 'Drawings, please. Bring six each, names removed, one you are proud of and one that puzzles you.' },
        { by: at('gareth.bowen'), daysAgo: 5, at: '16:20', body: 'I can bring Year 4 before and after. Happy to host next time at Heron Drove so that secondary colleagues can see the small chairs.' },
        { by: at('leila.haddad'), daysAgo: 3, at: '15:40', body: 'Graphs as the second item, if time allows. My Year 10s choose scales that only a mathematician could forgive. Might we invite Dilip from the mathematics network?' },
        { by: at('tom.ashdown'), daysAgo: 2, at: '12:10', forwards: 'scales', body: 'For the graphs: here is the routine that the mathematicians gave us, word for word.' },
        { by: at('maya.okafor'), daysAgo: 1, at: '16:02', mentions: [at('rob.tennant')], picture: { name: 'two-beakers.png', alt: 'Two beakers drawn by pupils: on the left the particles of the liquid lie apart, on the right they touch' }, body: 'I will bring 7M\'s quiz papers, @Rob Tennant, the gaps and the later ones without.' },
      ],
    },
  ],
};

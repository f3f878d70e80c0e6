// The English and literacy network: its charter and what its members have been talking about.
import { at } from '../at-fenmoor';
import type { DemoNetwork } from '../types';

export const englishNetwork: DemoNetwork = {
  slug: 'english-and-literacy',
  name: 'English & literacy',
  subject: 'english',
  charter: 'For everyone who teaches reading and writing, which is nearly everyone. We read one another\'s pupils\' work, keep a shelf of texts worth the time, and say what did not work.',
  lead: at('fiona.gale'),
  members: { subjects: ['english'], extra: [at('chloe.marchetti')] },
  threads: [
    {
      title: 'Choosing three words: how do you decide?',
      kind: 'question',
      answeredBy: 3,
      posts: [
        { by: at('ben.ferris'), daysAgo: 101, at: '17:12', resources: ['explicit-vocabulary-routine'], body: 'New to this and I keep choosing too many. For the first chapter of a novel I could pick forty words. How do you get to three?' },
        { by: at('aisha.begum'), daysAgo: 101, at: '18:25', body: 'I ask: would a child say this word at home? If yes, skip it. Will it turn up again next month? If not, just tell them what it means and read on.' },
        { by: at('joanna.petrie'), daysAgo: 100, at: '08:09', body: 'The second half of that is the one people forget. "Galleon" gets a quick gloss and a picture. "Reluctant" gets the routine.' },
        { by: at('ruth.calloway'), daysAgo: 99, at: '16:33', mentions: [at('ben.ferris')], body: 'Three questions, @Ben Ferris: Does the passage fall apart without it? Will they meet it elsewhere? Can they say something about their own life with it? Two yeses and it is in. It is quite all right if only one word survives.' },
        { by: at('ben.ferris'), daysAgo: 96, at: '15:50', body: 'Used that today: *reluctant*, *ominous*. Two words, six minutes, and a boy who told me he was "reluctant but not ominous about PE".' },
      ],
    },
    {
      title: 'Reading aloud to older classes',
      kind: 'discussion',
      posts: [
        { by: at('fiona.gale'), daysAgo: 80, at: '12:40', body: 'I have gone back to reading a whole chapter aloud to Year 8 with no stops, ten minutes, books open in front of them. They are calmer and they are further through the book. Does anyone else do this, and how do you defend it on a walk-through?' },
        { by: at('samuel.osei'), daysAgo: 80, at: '15:02', body: 'Every Wednesday. I defend it by asking the visitor to sit down and listen too.' },
        { by: at('tessa.wyatt'), daysAgo: 79, at: '07:48', body: 'In Year 4 it is the best quarter of an hour in the day. The ones who cannot yet read the book unaided have the *best* ideas about it.' },
        { by: at('rachel.penhale'), daysAgo: 79, at: '19:05', body: 'As a head who teaches: that is the defence. Comprehension does not have to wait for decoding. I would be delighted to walk in on it.' },
        { by: at('fiona.gale'), daysAgo: 77, at: '16:14', mentions: [at('samuel.osei')], body: 'Thank you. I am borrowing "sit down and listen too", @Samuel Osei.' },
      ],
    },
    {
      title: 'The Lantern Keeper with a Year 3 and 4 class',
      kind: 'question',
      posts: [
        { by: at('zainab.hussain'), daysAgo: 63, at: '16:20', resources: ['shared-reading-lantern-keeper'], body: 'Loved reading this with my group. Two of mine are new to English and lost the thread at "causeway". Has anyone made a picture version of the opening?' },
        { by: at('emma.colley'), daysAgo: 62, at: '08:00', resources: ['lantern-keeper-eal-pictures'], body: 'Yes: six pictures and the key nouns, and the first page with shorter sentences. Take it and change what you like.' },
        { by: at('zainab.hussain'), daysAgo: 59, at: '16:51', mentions: [at('emma.colley')], body: 'It worked so well, @Emma Colley. One of them retold the whole opening to Mrs Penhale using your pictures, in two languages.' },
        { by: at('rachel.penhale'), daysAgo: 59, at: '18:10', body: 'I can confirm this, and that I was not the only one with something in my eye.' },
        { by: at('aisha.begum'), daysAgo: 58, at: '07:59', body: 'I should like to link this from the central lesson, so that people meet it before they start their own.' },
      ],
    },
    {
      title: 'When is the vocabulary routine expected, and when is it not?',
      kind: 'question',
      answeredBy: 2,
      posts: [
        { by: at('joanna.petrie'), daysAgo: 33, at: '15:36', resources: ['explicit-vocabulary-routine'], body: 'Colleagues here have started doing it before every text, however short, because they think somebody will ask. That was never the idea, was it?' },
        { by: at('amara.diallo'), daysAgo: 33, at: '16:44', body: 'Same corridor talk at Wickenford. I saw it before a haiku.' },
        { by: at('ruth.calloway'), daysAgo: 32, at: '08:22', body: 'It was not the idea. The expectation is *before reading longer than a page*, and even then you choose the words, or one word, or decide that none is needed. I have rewritten the first paragraph of the resource to say so, and I will ask heads to read it out.' },
        { by: at('sandra.voss'), daysAgo: 32, at: '12:10', body: 'Read out at briefing this morning. There was a small cheer from Year 6.' },
        { by: at('joanna.petrie'), daysAgo: 31, at: '16:02', mentions: [at('ruth.calloway')], body: 'Thank you, @Ruth Calloway. That was quick, and it was clear.' },
      ],
    },
    {
      title: 'Macbeth: one lesson on ambition that is not a list of quotations',
      kind: 'share',
      posts: [
        { by: at('samuel.osei'), daysAgo: 24, at: '17:30', resources: ['macbeth-ambition-act-1'], body: 'I taught the Act 1 lesson today. The "temperature line" (how close is he to doing it, line by line?) got more real talk than anything I have done with the play. The quotations came to them because they needed them.' },
        { by: at('fiona.gale'), daysAgo: 23, at: '08:20', body: 'I do it as a washing line across the room with pegs. They move the pegs and have to read out the word that made them move.' },
        { by: at('ben.ferris'), daysAgo: 23, at: '12:55', body: 'Stealing the washing line. Does it work with a class that is reluctant to stand up?' },
        { by: at('fiona.gale'), daysAgo: 22, at: '15:10', mentions: [at('ben.ferris')], body: 'Give each pair one peg and stay seated, @Ben Ferris; one runner moves them. The reading aloud of the word matters more than the walking.' },
      ],
    },
    {
      title: 'Moderating Year 6 and Year 7 writing together',
      kind: 'discussion',
      posts: [
        { by: at('graham.tooley'), daysAgo: 12, at: '16:24', body: 'Could we look at the same eight pieces from Years 6 and 7, names off? I suspect our Year 6s write better in June than in the following October, and that we are part of the reason.' },
        { by: at('fiona.gale'), daysAgo: 11, at: '08:05', body: 'Yes. Let us do it in the next meeting. Persuasive letters would be fair to both: they are in each plan.' },
        { by: at('jess.winterton'), daysAgo: 11, at: '17:02', body: 'May Year 1 come and listen? I should like to know where it is all heading.' },
        { by: at('joanna.petrie'), daysAgo: 10, at: '12:41', resources: ['persuasive-letter-year-6'], body: 'Very welcome. I will bring Year 7, unmarked. Please send the Year 6 ones without telling me whose they are.' },
        { by: at('chloe.marchetti'), daysAgo: 9, at: '15:33', body: 'A linguist\'s request: notice which connectives they reach for. I spend Year 7 teaching *parce que* to people who write "because" beautifully in Year 6 and then stop.' },
      ],
    },
    {
      title: 'What do you read to a tutor group?',
      kind: 'question',
      answeredBy: 2,
      posts: [
        { by: at('jasper.lovell'), daysAgo: 61, at: '12:31', body: 'We have fifteen minutes on Thursdays and I am new to this. What has held a Year 8 tutor group that did not choose it?' },
        { by: at('chloe.marchetti'), daysAgo: 60, at: '16:12', body: 'I am a linguist, but mine sat still for ghost stories. One a week, always finished within the quarter of an hour.' },
        { by: at('emma.colley'), daysAgo: 60, at: '17:25', body: 'Short and finished is the point. We read the first chapter of five books and then vote which one goes on.' },
        { by: at('jasper.lovell'), daysAgo: 54, at: '13:02', body: 'Five first chapters it was. They voted for the oldest book of the five.' },
      ],
    },
    {
      title: 'Speaking before writing: who has a form for it?',
      kind: 'question',
      posts: [
        { by: at('stella.obi'), daysAgo: 36, at: '15:50', body: 'I want talk to count before anyone writes. Does somebody have a form that does not turn it into marking?' },
        { by: at('joanna.petrie'), daysAgo: 35, at: '08:20', body: 'Three boxes: what I said first, what somebody made me change, what I will write. No marks.' },
        { by: at('sophie.larkin'), daysAgo: 31, at: '16:35', body: 'We do it in Year 4 with two boxes, and the second one is always the interesting one.' },
      ],
    },
  ],
};

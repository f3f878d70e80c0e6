// What is kept about a person, and who can see it, in plain words. Every sentence is a rule the server keeps (docs/architecture.md).
import { Component } from '@angular/core';
import { apiResource } from '../core/api-resource';
import { ThresholdHistory } from '../core/threshold-history';

@Component({
  selector: 'tr-known-about-me',
  imports: [ThresholdHistory],
  template: `
    <dl>
      <div><dt>Your name, school, phase, main subject and roles</dt><dd>Everyone who signs in at your trust. Your e-mail address is shown only to those who manage people.</dd></div>
      <div><dt>Your lessons and posts</dt><dd>Those you share them with: only you, your school, a network, or the trust. A draft opens for you alone.</dd></div>
      <div><dt>“I taught this”</dt><dd>You alone, unless you choose to put your name to it; then those who can open the lesson see it. Where your trust expects a lesson, your name is never kept with it, even if you would allow it.</dd></div>
      <div><dt>Thanks</dt><dd>The author sees your thanks with your name.</dd></div>
      <div><dt>Your ratings of what is expected</dt><dd>Nobody sees what you answered. While a wave is open your answer lies under a key made from you and the expectation, so that you can change it. When the wave closes, answers are copied in random order and the key is destroyed: after that not even we can say which was yours.</dd></div>
      <div><dt>What you say in a consultation</dt><dd>That you were asked is kept, with your school, phase and subject of that day: so you stay asked when you move. Where it is anonymous, nobody sees what you answered: it is kept as a rating is, and the key is destroyed when the consultation closes. A point you make is read without your name: by everyone who is asked while it is open, and by all staff once it has closed. Where it is named, it says so before you answer: everyone’s name then stands beside what they said, once it has closed.</dd></div>
      <div><dt>What you answer in a survey</dt><dd>Nobody sees what you answered. It is kept under a key as a rating is; when the survey closes the key is destroyed, and beside an answer stays only what as many colleagues share as its smallest group. The page of results is the same for you and your leaders.</dd></div>
      <div><dt>Whether an answer answered you</dt><dd>Nobody sees what you said, only how many said what, from ten people on, or as many as your trust’s smallest group where that is more. It is kept under a key made from you and the answer, so that it counts once; sixty days later the key is destroyed.</dd></div>
      <div><dt>When you were asked to rate, and what you would rather not be asked</dt><dd>You alone.</dd></div>
      <div><dt>An exception you ask for</dt><dd>The page shows the group and the reason, and never who asked. You are told the answer.</dd></div>
      <div><dt>What you open, teach and adapt</dt><dd>Counted for the trust’s figures. No page lists it by person, and leaders see only figures of groups of at least as many people as stand below. Deleted after thirteen months.</dd></div>
      <div><dt>What you let Trellis look at to suggest colleagues</dt><dd>You alone. What you allow appears in one sentence to the colleague you are suggested to. A no is not told to anyone, and no leader sees who was suggested to whom.</dd></div>
      <div><dt>What you want to be told, and your quiet hours</dt><dd>You alone. A colleague who mentions you in the evening sees when the school day begins again, which follows from the school calendar and never from what you chose.</dd></div>
      <div><dt>Where you are signed in, and your access tokens</dt><dd>You alone, on this page. Your password is kept only in a form that cannot be read back.</dd></div>
      <div><dt>What administrators change</dt><dd>If someone changes your account, the change is written into a log that administrators read and nobody can rewrite unnoticed.</dd></div>
    </dl>
    <h3 id="smallest-group">Of how many people figures are at least</h3>
    @if (threshold.value(); as found) {
      <p>{{ found.k }} people, for every wave, survey and consultation that opens now. What you read before you answer is kept for it; where your trust asks for more since, that counts. One administrator can raise it; lowering it takes two people. Everybody reads the same.</p>
      <tr-threshold-history [threshold]="found" />
    } @else if (threshold.error()) { <p class="tr-muted">It could not be read just now.</p> }
  `,
  styles: `dl { display: flex; flex-direction: column; gap: var(--tr-space-4); margin: 0 0 var(--tr-space-4); } dt { font-weight: var(--tr-weight-strong); } dd { margin: 0; color: var(--tr-ink-soft); } h3 { font-size: var(--tr-text-m); scroll-margin-block-start: var(--tr-space-6); }`,
})
export class KnownAboutMe {
  protected readonly threshold = apiResource('threshold.show');
}

// Gives each option of a choose-one block the button that chooses it.
import { quietButton } from './group-core';

/** `optionId` null: the choice is taken back. */
export interface Chosen { readonly blockId: string; readonly optionId: string | null }

export function drawChoices(drawn: DocumentFragment, page: Document, choose: (chosen: Chosen) => void): void {
  for (const option of drawn.querySelectorAll('.choose-option')) {
    const blockId = option.closest('.choose-one')?.getAttribute('data-block-id') ?? '';
    const optionId = option.getAttribute('data-block-id');
    const isChosen = option.getAttribute('data-chosen') === 'true';
    const name = option.querySelector('summary')?.textContent ?? '';
    const button = quietButton(page, isChosen ? 'Take the choice back' : 'Use this one', () => choose({ blockId, optionId: isChosen ? null : optionId }));
    button.setAttribute('aria-label', `${button.textContent}: ${name}`);
    option.append(button);
  }
}

// Maths between dollars without mistaking prices for it: "£5 … $5" stays text.
import type { Options } from 'mdast-util-from-markdown';
import { math } from 'micromark-extension-math';

type Extension = ReturnType<typeof math>;
export type Extensions = NonNullable<Options['extensions']>;
type Construct = Extract<NonNullable<NonNullable<Extension['text']>[number]>, { tokenize: unknown }>;
type Tokenizer = Construct['tokenize'];
type State = ReturnType<Tokenizer>;
type Code = Parameters<State>[0];

const DOLLAR = 36;
const isSpace = (code: Code): boolean => code === null || code < 0 || code === 32 || code === 160;
const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;

/**
 * Pandoc's rule for single dollars: a character other than space after the opening one and before the closing one, and no digit after the
 * closing one. Several dollars open maths as before. Looks ahead only; the real construct then reads.
 */
const plausible: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const open: State = (code) => {
      effects.enter('data');
      effects.consume(code);
      return afterOpen;
    };
    const afterOpen: State = (code) => {
      if (code === DOLLAR) return leave(ok, code);
      return isSpace(code) ? leave(nok, code) : inside(code);
    };
    let space = false;
    const inside: State = (code) => {
      if (code === null) return leave(nok, code);
      if (code === DOLLAR) {
        effects.consume(code);
        return afterClose;
      }
      space = isSpace(code);
      if (code < -2) {
        // A line end must stand in a token of its own.
        effects.exit('data');
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        effects.enter('data');
        return inside;
      }
      effects.consume(code);
      return inside;
    };
    const afterClose: State = (code) => leave(space || isDigit(code) ? nok : ok, code);
    const leave = (to: State, code: Code): State | undefined => {
      effects.exit('data');
      return to(code);
    };
    return open;
  },
};

/** micromark's maths syntax with the rule above in front of its inline construct. */
export function dollarMath(): Extension {
  const syntax = math();
  const inline = syntax.text?.[DOLLAR];
  if (!inline || Array.isArray(inline)) throw new Error('micromark-extension-math no longer offers one inline construct');
  const read = inline.tokenize;
  const guarded: Construct = {
    ...inline,
    tokenize(effects, ok, nok) {
      return effects.check(plausible, read.call(this, effects, ok, nok), nok);
    },
  };
  return { ...syntax, text: { [DOLLAR]: guarded } };
}

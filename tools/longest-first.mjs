// The order of test files: what starts applications first, so that small files fill the end, when one processor would else wait for the other.
import Sequencer from '@jest/test-sequencer';

const PLACES = ['/dist/together/', '/e2e/drills/', '/api/', '/libs/lesson/measure/', '/libs/disclosure/'];

const place = ({ path }) => {
  const at = PLACES.findIndex((part) => path.includes(part));
  return at < 0 ? PLACES.length : at;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => place(one) - place(other) || (one.path < other.path ? -1 : 1));
  }
}

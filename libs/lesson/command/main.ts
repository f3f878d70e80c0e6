// npm run -s lesson -- merge | diff | report: the merge of lessons for people at a command line, and for git.
import { diffCommand } from './diff-command';
import { mergeCommand } from './merge-command';
import { UsageError } from './usage-error';

const USAGE = `Puts versions of a lesson in Markdown together, and compares them.

  lesson merge BASE OURS THEIRS   prints the merged lesson; conflicts are marked as git marks them with --diff3
      --json                      prints {clean, merged, conflicts, autoJoined} instead
      -o, --output FILE           writes the merged lesson there instead of printing it
      -L, --label NAME            a name for the markers of ours, then of base, then of theirs (up to three times)
      --marker-size N             how many signs a marker has (7)
  lesson merge --batch            reads JSON lines {id, base, ours, theirs}, writes one line {id, clean, …} for each, in order
  lesson diff A B [--json]        what changed from one lesson to the other, block by block and word by word
  lesson report DIRECTORY [--json]
                                  measures the merge beside git's on the real histories in that directory

Exit status: of merge the number of conflicts (127 at most), of diff 1 if there are differences; 255 on an error.
`;

/** The exit status. */
async function run([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'merge':
      return mergeCommand(rest);
    case 'diff':
      return diffCommand(rest);
    case 'report':
      return (await import('./report-command')).reportCommand(rest);
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    default:
      throw new UsageError(command === undefined ? 'Say what to do.' : `There is no command “${command}”.`);
  }
}

/** Runs the command and sets the exit status. */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 255));
  try {
    process.exitCode = await run(args);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`lesson: ${message}\n${error instanceof UsageError ? `\n${USAGE}` : ''}`);
    process.exitCode = 255;
  }
}

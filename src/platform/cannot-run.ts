/** Something outside is not as it must be for the program to do its work. The message is one sentence for whoever runs it. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

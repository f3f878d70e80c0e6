// The command was called in a way it does not know: its usage is shown with the message.
export class UsageError extends Error {}

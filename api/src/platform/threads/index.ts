// Threads' own face, for the programs that run in them: they load nothing of the application.
export * from './answer-jobs';
export * from './thread-pool';

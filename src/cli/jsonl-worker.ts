import { parentPort, workerData } from 'node:worker_threads';
import { createMentionReader } from '../read/mentions/mentions.ts';
import { answered, type Batch } from './jsonl.ts';
import type { Wanted } from './jsonl-threads.ts';
import { readerOf } from './reader.ts';

/** A thread of `pobratim read --jsonl`: answers each batch that it is sent. */
const reader = await readerOf();
const { withMentions, least } = workerData as Wanted;
const mentionsOf = withMentions ? createMentionReader(reader) : undefined;
parentPort!.on('message', (batch: Batch) =>
  parentPort!.postMessage(answered(batch, reader, mentionsOf, least)),
);

import { parentPort, workerData } from 'node:worker_threads';
import { createMentionReader } from '../read/mentions/mentions.ts';
import { answered, type Batch } from './jsonl.ts';
import { readerOf } from './reader.ts';

/** A thread of `pobratim read --jsonl`: answers each batch that it is sent. */
const reader = await readerOf();
const { withMentions } = workerData as { readonly withMentions: boolean };
const mentionsOf = withMentions ? createMentionReader(reader) : undefined;
parentPort!.on('message', (batch: Batch) => parentPort!.postMessage(answered(batch, reader, mentionsOf)));

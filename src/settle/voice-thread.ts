/** A thread of a derivation: writes claims into a file of its own, while the main thread settles them. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { openVoiceFile } from './voice-file.ts';
import type { VoiceData, VoiceMessage } from './voice-writing.ts';

const { path, settings } = workerData as VoiceData;
const database = new DatabaseSync(path);
database.exec(`${settings}; begin`);
const file = openVoiceFile(database);
const port = parentPort!;

port.on('message', (message: VoiceMessage) => {
  if (message.kind === 'names') file.name(message.names);
  else if (message.kind === 'records') file.write({ ...message, bytes: Buffer.from(message.bytes.buffer) });
  else {
    file.index();
    database.exec('commit');
    database.close();
  }
  port.postMessage('taken');
  if (message.kind === 'index') port.close();
});

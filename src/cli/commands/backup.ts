import { backup } from '../../ledger/backup.ts';
import { type Command, STORE } from '../command.ts';
import { whereOf } from '../node.ts';
import { counted } from '../words.ts';

export const command: Command = {
  name: 'backup',
  operands: 'FOLDER',
  summary: 'copies a node whole into a new folder, while it may be running',
  options: STORE,
  examples: ['pobratim backup /media/disk/pobratim-2026-11-25'],
  run: async (options, [folder]) => {
    const { files } = await backup(whereOf(options), folder!, () => new Date());
    console.log(`backed up ${counted(Object.keys(files).length, 'file')} to ${folder}`);
    return 0;
  },
};

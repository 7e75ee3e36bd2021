import { concentration } from '../../domains/trade/questions/concentration.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(concentration, [
  'pobratim trade concentration --reporter KZ-23 --by partner',
]);

import { totals } from '../../domains/trade/questions/totals.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(totals, [
  'pobratim trade totals --reporter KZ --partner RU --grain year',
]);

import { mirror } from '../../domains/trade/questions/mirror.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(mirror, [
  'pobratim trade mirror --reporter RU --partner KZ --period 2024',
]);

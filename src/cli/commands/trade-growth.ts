import { growth } from '../../domains/trade/questions/growth.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(growth, [
  'pobratim trade growth --reporter KZ --partner RU --period 2024 --by product',
  'pobratim trade growth --reporter KZ --by flow --json',
]);

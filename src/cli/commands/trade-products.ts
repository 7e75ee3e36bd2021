import { products } from '../../domains/trade/questions/breakdown.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(products, [
  'pobratim trade products --reporter KZ-23 --flow import --level 4',
]);

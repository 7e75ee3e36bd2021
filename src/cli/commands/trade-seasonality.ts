import { seasonality } from '../../domains/trade/questions/seasonality.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(seasonality, [
  'pobratim trade seasonality --reporter KZ --partner RU --flow export',
]);

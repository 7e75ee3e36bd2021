import { holdings } from '../../domains/trade/questions/holdings.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(holdings, ['pobratim trade holdings']);

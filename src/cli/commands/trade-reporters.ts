import { reporters } from '../../domains/trade/questions/holdings.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(reporters, ['pobratim trade reporters']);

import { complexity } from '../../domains/trade/questions/advantage.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(complexity, ['pobratim trade complexity --reporter RU-AST --level 4']);

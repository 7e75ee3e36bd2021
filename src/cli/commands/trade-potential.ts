import { potential } from '../../domains/trade/questions/potential.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(potential, ['pobratim trade potential --seller RU-AST --buyer KZ-23']);

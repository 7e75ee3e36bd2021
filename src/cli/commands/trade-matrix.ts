import { matrix } from '../../domains/trade/questions/matrix.ts';
import { tradeCommand } from '../trade.ts';

export const command = tradeCommand(matrix, ['pobratim trade matrix --period 2024 --flow export']);

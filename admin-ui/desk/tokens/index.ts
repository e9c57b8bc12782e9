import { TokenList } from './TokenList.tsx';
import { TokenShow } from './TokenShow.tsx';

export const tokens = { name: 'tokens', list: TokenList, show: TokenShow, recordRepresentation: 'serial' };

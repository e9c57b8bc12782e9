import { ProductList } from './ProductList.tsx';

export const products = { name: 'products', list: ProductList, recordRepresentation: 'name' };

import { workingSet } from '../../calculators/cache-room.ts';
import { servers } from '../../calculators/servers.ts';
import { perUser } from '../../calculators/storage.ts';
import { peak, readWrite } from '../../calculators/traffic.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('E-commerce', 'design-ecommerce');

export const eCommerce = [
  template({
    name: 'shop-flash-sale',
    difficulty: 'hard',
    figures: { users: rounds(1e6, 5e7), pages: ['10', '20', '30'], factor: ['5', '10'], one: ['200', '500'] },
    story: ({ users, pages, factor, one }) =>
      `${users} shoppers view ${pages} pages a day each. A flash sale brings ${factor} times the average. One server handles ${one} pages a second and is to be kept at 70%.`,
    question: 'How many servers does the sale take, without spares?',
    unit: '1 servers',
    solve: ({ users, pages, factor, one }, use) =>
      use(
        servers,
        {
          peak: use(peak, { users, requests: `${pages}/day`, peak: `${factor}x` }),
          'per-server': `${one}/s`,
          utilisation: '70%',
          spares: '0',
        },
        { steps: [0, 1] },
      ),
  }),
  template({
    name: 'shop-orders',
    difficulty: 'medium',
    figures: { total: rounds(1e4, 1e6), reads: ['50', '100', '200', '500'] },
    story: ({ total, reads }) =>
      `A shop takes ${total} requests a second. For each order that is written there are ${reads} reads.`,
    question: 'How many orders a second are written?',
    unit: '1 orders/s',
    solve: ({ total, reads }, use) => use(readWrite, { total: `${total}/s`, ratio: reads }, { steps: [0] }),
  }),
  template({
    name: 'shop-hot-products',
    difficulty: 'easy',
    figures: {
      data: ['200 GB', '300 GB', '500 GB', '800 GB', '1 TB', '2 TB', '4 TB'],
      hot: ['5', '10', '15', '20'],
      room: ['1.2', '1.5', '2'],
    },
    story: ({ data, hot, room }) =>
      `The catalogue of a shop is ${data}. Nearly all views go to ${hot}% of it, and the cache is to have ${room} times the room of that.`,
    question: 'How large is the cache?',
    unit: '1 GB',
    solve: ({ data, hot, room }, use) => use(workingSet, { data, hot: `${hot}%`, headroom: `${room}x` }),
  }),
  template({
    name: 'shop-pictures',
    difficulty: 'easy',
    figures: { products: rounds(1e6, 5e8), pictures: ['4', '6', '8'], size: ['300', '500'] },
    story: ({ products, pictures, size }) =>
      `A shop has ${products} products with ${pictures} pictures of ${size} KB each, in 3 copies.`,
    question: 'How much storage do the pictures take?',
    unit: '1 TB',
    solve: ({ products, pictures, size }, use) =>
      use(perUser, { users: `${products} products`, size: `${pictures} * ${size} KB`, copies: '3' }),
  }),
];

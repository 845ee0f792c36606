// What the queries of the notes answer on these small tables, worked out by hand: the words of the question
// above each query, and its rows as the SQLite shell prints them.

export const rows = `
INSERT INTO customers VALUES (1, 'Ada', 'GB', 2), (2, 'Ben', 'GB', 3), (3, 'Cleo', 'GB', NULL),
  (4, 'Dan', 'FR', 3), (5, 'Ada', 'FR', 4);
INSERT INTO orders VALUES (1, 1, '2024-01-05', 20), (2, 1, '2024-01-09', 30),
  (3, 2, '2024-02-01', 30), (4, 2, '2024-02-01', 30), (5, 3, '2024-02-03', 50),
  (6, 3, '2024-02-03', 10), (7, 1, '2024-03-01', 40), (8, 2, '2024-03-02', 30);
INSERT INTO events VALUES (1, 'view', '2024-01-01 10:00'), (1, 'cart', '2024-01-01 10:05'),
  (1, 'buy', '2024-01-01 10:10'), (1, 'view', '2024-01-02 09:00'), (1, 'view', '2024-01-03 09:00'),
  (1, 'view', '2024-01-09 08:00'), (1, 'view', '2024-01-10 08:00'),
  (2, 'view', '2024-01-01 11:00'), (2, 'buy', '2024-01-01 11:05'), (2, 'cart', '2024-01-03 12:00'),
  (3, 'cart', '2024-01-02 08:00'), (3, 'view', '2024-01-02 09:00');
`;

export const answers: readonly (readonly [words: string, rows: string])[] = [
  [
    'customers who never ordered',
    `
4|Dan
5|Ada
`,
  ],
  [
    'name of their manager',
    `
Ada|Ben
Ben|Cleo
Cleo|
Dan|Cleo
Ada|Dan
`,
  ],
  ['more than two customers', 'GB|3'],
  ['twice or more in a column', 'Ada|2'],
  [
    'one column per event type',
    `
1|5|1
2|1|1
3|1|0
`,
  ],
  [
    'chain of managers',
    `
1|Ada
2|Ben
3|Cleo
`,
  ],
  [
    'latest order',
    `
1|7|2024-03-01|40
2|8|2024-03-02|30
3|6|2024-02-03|10
`,
  ],
  [
    'running total',
    `
2024-01-05|20|20
2024-01-09|30|50
2024-02-01|30|80
2024-02-01|30|110
2024-02-03|50|160
2024-02-03|10|170
2024-03-01|40|210
2024-03-02|30|240
`,
  ],
  [
    'moving average over seven rows',
    `
2024-01-05|20
2024-01-09|25
2024-02-01|26.667
2024-02-01|27.5
2024-02-03|32
2024-02-03|28.333
2024-03-01|30
2024-03-02|31.429
`,
  ],
  ['second-highest distinct', '40'],
  [
    "share of its customer's total",
    `
1|1|0.222
2|1|0.333
7|1|0.444
3|2|0.333
4|2|0.333
8|2|0.333
5|3|0.833
6|3|0.167
`,
  ],
  [
    'days between successive orders',
    `
1|2024-01-05|
1|2024-01-09|4
1|2024-03-01|52
2|2024-02-01|
2|2024-02-01|0
2|2024-03-02|30
3|2024-02-03|
3|2024-02-03|0
`,
  ],
  [
    'one row of each group of duplicates',
    `
1|1|2024-01-05|20
2|1|2024-01-09|30
7|1|2024-03-01|40
3|2|2024-02-01|30
8|2|2024-03-02|30
6|3|2024-02-03|10
5|3|2024-02-03|50
`,
  ],
  [
    'month-over-month growth',
    `
2024-01|50|
2024-02|120|1.4
2024-03|70|-0.417
`,
  ],
  ['viewed, then added to the cart', '3|2|1'],
  [
    'sessions with a gap of 30 minutes',
    `
1|view|2024-01-01 10:00|1
1|cart|2024-01-01 10:05|1
1|buy|2024-01-01 10:10|1
1|view|2024-01-02 09:00|2
1|view|2024-01-03 09:00|3
1|view|2024-01-09 08:00|4
1|view|2024-01-10 08:00|5
2|view|2024-01-01 11:00|1
2|buy|2024-01-01 11:05|1
2|cart|2024-01-03 12:00|2
3|cart|2024-01-02 08:00|1
3|view|2024-01-02 09:00|2
`,
  ],
  [
    'longest run of consecutive active days',
    `
1|3
2|1
3|1
`,
  ],
  ['return the day after their first visit', '0.333'],
  [
    'events and orders on one timeline',
    `
1|view|2024-01-01 10:00
1|cart|2024-01-01 10:05
1|buy|2024-01-01 10:10
1|view|2024-01-02 09:00
1|view|2024-01-03 09:00
1|order|2024-01-05
1|order|2024-01-09
1|view|2024-01-09 08:00
1|view|2024-01-10 08:00
1|order|2024-03-01
2|view|2024-01-01 11:00
2|buy|2024-01-01 11:05
2|cart|2024-01-03 12:00
2|order|2024-02-01
2|order|2024-02-01
2|order|2024-03-02
3|cart|2024-01-02 08:00
3|view|2024-01-02 09:00
3|order|2024-02-03
3|order|2024-02-03
`,
  ],
  [
    'last order before it',
    `
1|view|2024-01-01 10:00|
1|cart|2024-01-01 10:05|
1|buy|2024-01-01 10:10|
1|view|2024-01-02 09:00|
1|view|2024-01-03 09:00|
1|view|2024-01-09 08:00|20
1|view|2024-01-10 08:00|30
2|view|2024-01-01 11:00|
2|buy|2024-01-01 11:05|
2|cart|2024-01-03 12:00|
3|cart|2024-01-02 08:00|
3|view|2024-01-02 09:00|
`,
  ],
];

/** What the notes say in words: a piece of the line, a query that tries it, and its rows. */
export const sayings: readonly (readonly [words: string, query: string, rows: string])[] = [
  [
    '1, 2, 3 from the first, 1, 1, 3 from the second and 1, 1, 2 from the last',
    `SELECT v, ROW_NUMBER() OVER w, RANK() OVER w, DENSE_RANK() OVER w
     FROM (SELECT 10 AS v UNION ALL SELECT 10 UNION ALL SELECT 20) WINDOW w AS (ORDER BY v)`,
    `
10|1|1|1
10|2|1|1
20|3|3|2
`,
  ],
  ['`COUNT(*)`', 'SELECT COUNT(*), COUNT(manager_id) FROM customers', '5|4'],
  ['`NULLIF(a, b)`', 'SELECT NULLIF(0, 0), 1 / NULLIF(0, 0)', '|'],
  ['`NULL = NULL`', 'SELECT NULL = NULL, NULL IS NULL', '|1'],
  ['`NOT IN`', 'SELECT id FROM customers WHERE id NOT IN (SELECT manager_id FROM customers)', ''],
  ['`AVG`', 'SELECT AVG(manager_id) FROM customers', '3'],
  [
    'tests a column of the right table',
    `SELECT COUNT(*) FROM customers AS c LEFT JOIN orders AS o ON o.customer_id = c.id
     WHERE o.amount > 0`,
    '8',
  ],
  [
    'put the test into `ON`',
    `SELECT COUNT(*) FROM customers AS c LEFT JOIN orders AS o
     ON o.customer_id = c.id AND o.amount > 0`,
    '10',
  ],
  [
    'Why can a sum double after a join?',
    `SELECT SUM(o.amount) FROM orders AS o JOIN events AS e ON e.user_id = o.customer_id
     WHERE o.id IN (5, 6)`,
    '120',
  ],
  [
    '`LAST_VALUE`',
    `SELECT id, LAST_VALUE(id) OVER (ORDER BY id),
            LAST_VALUE(id) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
     FROM orders WHERE id < 3`,
    `
1|1|2
2|2|2
`,
  ],
  [
    'Groups first; the window then runs',
    `SELECT customer_id, SUM(SUM(amount)) OVER (ORDER BY customer_id) FROM orders
     GROUP BY customer_id`,
    `
1|90
2|180
3|240
`,
  ],
  [
    'Default frame of an ordered window',
    'SELECT id, COUNT(*) OVER (ORDER BY ordered_on) FROM orders WHERE customer_id = 2',
    `
3|2
4|2
8|3
`,
  ],
];

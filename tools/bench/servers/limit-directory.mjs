// The limit of a directory page: one SQL that makes the JSON, bytes out over HTTP. No scope, no policy, no GraphQL.
import { createServer } from 'node:http';
import pg from 'pg';

const [url, associationId] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 4 });
const SQL = {
  name: 'directory',
  text: `select coalesce(json_agg(card), '[]')::text as json from (
    select p.id, p.first_name, p.last_name, p.city, p.sector, a.school, a.graduation_year
    from person p left join lateral (
      select school, graduation_year from affiliation where association_id = p.association_id and person_id = p.id order by place limit 1) a on true
    where p.association_id = $1 order by p.last_key, p.first_key, p.id limit 50) card`,
};

const server = createServer(async (_request, response) => {
  const { rows } = await pool.query({ ...SQL, values: [associationId] });
  response.setHeader('content-type', 'application/json').end(rows[0].json);
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (server.address()).port }));

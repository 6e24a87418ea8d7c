// Answers as much of Kibana's API as `naba kibana` uses, and logs what it was sent. Becomes available after START_AFTER_MS.
import { createServer } from 'node:http';
const started = Date.now();
const wait = Number(process.env.START_AFTER_MS ?? 15000);
const views = new Map();
const objects = new Map();
const json = (res, code, body) => {
  res.writeHead(code, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
};
const body = async (req) => {
  const parts = [];
  for await (const p of req) parts.push(p);
  return Buffer.concat(parts);
};
createServer(async (req, res) => {
  const url = new URL(req.url, 'http://x');
  const ready = Date.now() - started > wait;
  if (url.pathname === '/api/status')
    return json(res, ready ? 200 : 503, {
      name: 'kibana',
      version: { number: '9.2.4' },
      status: { overall: { level: ready ? 'available' : 'unavailable' } },
    });
  if (!ready) {
    res.writeHead(503);
    return res.end('Kibana server is not ready yet');
  }
  if (req.method === 'POST' && !req.headers['kbn-xsrf'])
    return json(res, 400, { statusCode: 400, error: 'Bad Request', message: 'Request must contain a kbn-xsrf header.' });
  if (req.method === 'POST' && url.pathname === '/api/data_views/data_view') {
    const { override, data_view } = JSON.parse(await body(req));
    if (views.has(data_view.id) && !override) return json(res, 409, { statusCode: 409, message: 'exists' });
    views.set(data_view.id, data_view);
    console.log('data view', JSON.stringify(data_view));
    return json(res, 200, { data_view });
  }
  if (req.method === 'POST' && url.pathname === '/api/saved_objects/_import') {
    const form = await new Response(await body(req), { headers: { 'content-type': req.headers['content-type'] } }).formData();
    const file = form.get('file');
    if (!/\.ndjson$/.test(file.name)) return json(res, 400, { message: `Invalid file extension ${file.name}` });
    const lines = (await file.text())
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l))
      .filter((o) => o.type);
    const known = new Set([...views.keys(), ...objects.keys(), ...lines.map((o) => o.id)]);
    const errors = lines.flatMap((o) =>
      (o.references ?? [])
        .filter((r) => !known.has(r.id))
        .map((r) => ({ id: o.id, type: o.type, error: { type: 'missing_references', references: [r] } })),
    );
    for (const o of lines) objects.set(o.id, o);
    console.log(
      'import',
      lines.length,
      'objects',
      JSON.stringify(
        Object.entries(
          Object.groupBy ? Object.groupBy(lines, (o) => o.type) : lines.reduce((a, o) => ((a[o.type] ??= []).push(o), a), {}),
        ).map(([t, l]) => `${t} ${l.length}`),
      ),
      'missing references',
      errors.length,
    );
    return json(res, 200, {
      success: errors.length === 0,
      successCount: lines.length - errors.length,
      ...(errors.length && { errors }),
    });
  }
  if (url.pathname === '/dump') return json(res, 200, { views: [...views.keys()], objects: objects.size });
  json(res, 404, { statusCode: 404, message: 'Not Found' });
}).listen(5601, '0.0.0.0', () => console.log('stand-in for Kibana'));
process.on('SIGTERM', () => process.exit(0));

// The document that a host gives of its API, and whether what it says is as it says there.
import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020.js';

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** Where something stands in the document, as the end of an address. */
function pointer(parts) {
  return parts.map((part) => `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');
}

/** Whether a range of types, such as `image/*`, has that one. */
function isOf(range, type) {
  const parts = String(type).split('/');
  return range.split('/').every((part, i) => part === '*' || part === parts[i]);
}

export class Api {
  constructor(document) {
    this.document = document;
    this.#ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
    this.#ajv.addSchema(document, 'api');
  }

  #ajv;
  #compiled = new Map();

  static async of(host) {
    const { status, body } = await host.guest().get('/api/v1/openapi.json');
    assert.equal(status, 200);
    return new Api(body);
  }

  /** Every operation: `{id, method, path, at, operation}`. */
  operations() {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      methods
        .filter((method) => method in item)
        .map((method) => ({
          id: item[method].operationId,
          method: method.toUpperCase(),
          path,
          at: ['paths', path, method],
          operation: item[method],
        })),
    );
  }

  /** Fails unless the value is as the schema at that place says. */
  check(value, at, label) {
    const validate = this.#validator(at);
    const fits = validate(value);
    assert.ok(fits, `${label}: ${JSON.stringify(validate.errors?.slice(0, 4))}\n${JSON.stringify(value)?.slice(0, 800)}`);
  }

  checkShape(value, name, label = name) {
    this.check(value, ['components', 'schemas', name], label);
  }

  /** Fails unless that operation may answer so. */
  checkAnswer({ id, at, operation }, { status, headers, body }) {
    const response = operation.responses[status];
    assert.ok(response, `${id} answered ${status}: ${JSON.stringify(body)}`);
    const type = headers['content-type']?.split(';')[0];
    if (!response.content) {
      assert.ok(type === undefined && !body, `${id} ${status} has a body of type ${type}`);
      return;
    }
    const named = Object.keys(response.content).find((name) => isOf(name, type));
    assert.ok(named, `${id} ${status} is ${type}, not ${Object.keys(response.content)}`);
    if (/json$/.test(named)) this.check(body, [...at, 'responses', status, 'content', named, 'schema'], `${id} ${status}`);
  }

  /** Fails unless one of the events at that place has this name, and such data. Answers the place of the one that fits. */
  checkEvent({ event = '', data }, at, part = 'data') {
    const all = at.reduce((json, name) => json[name], this.document);
    const named = all.flatMap((one, i) => (one.event === event ? [[...at, i, part]] : []));
    assert.ok(named.length > 0, `${at.join('/')} has no ${event || 'nameless event'}: ${JSON.stringify(data)}`);
    const fitting = named.find((place) => this.#validator(place)(data));
    if (!fitting) this.check(data, named[0], `${at.join('/')} ${event}`);
    return fitting;
  }

  #validator(at) {
    const place = pointer(at);
    if (!this.#compiled.has(place)) this.#compiled.set(place, this.#ajv.compile({ $ref: `api#${place}` }));
    return this.#compiled.get(place);
  }

  /** Fails unless that is a body as the operation takes it. */
  checkAsked({ id, at, operation }, body) {
    assert.ok(operation.requestBody, `${id} takes no body`);
    if (!Buffer.isBuffer(body))
      this.check(body, [...at, 'requestBody', 'content', 'application/json', 'schema'], `asked of ${id}`);
  }
}

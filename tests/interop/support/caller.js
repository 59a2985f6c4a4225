import assert from 'node:assert/strict';

/** Makes calls, each checked against the document, and remembers which operations have answered well. */
export class Caller {
  good = new Set();
  codes = new Set();

  constructor(api) {
    this.api = api;
    this.byId = new Map(api.operations().map((each) => [each.id, each]));
  }

  async call(who, id, { params = {}, query = {}, body, headers = {} } = {}) {
    const each = this.byId.get(id);
    assert.ok(each, `there is an operation ${id}`);
    const path = each.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? 1));
    const asked = new URLSearchParams(query).toString();
    const answer = await who.send(each.method, path + (asked && `?${asked}`), body, headers);
    this.api.checkAnswer(each, answer);
    if (answer.status < 400) {
      if (body !== undefined) this.api.checkAsked(each, body);
      this.good.add(id);
    } else if (answer.body?.code) {
      this.codes.add(answer.body.code);
    }
    return answer;
  }

  async well(who, id, status, more) {
    const answer = await this.call(who, id, more);
    assert.equal(answer.status, status, `${id}: ${JSON.stringify(answer.body)}`);
    return answer;
  }

  async refused(who, id, code, more) {
    const answer = await this.call(who, id, more);
    assert.equal(answer.body?.code, code, `${id}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
}

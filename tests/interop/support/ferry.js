// A way to a host that can be cut and mended.
import net from 'node:net';

/** A port of its own that leads to the host, until it is cut. */
export async function ferry(t, host) {
  const crossing = new Set();
  let open = true;
  const server = net.createServer((here) => {
    if (!open) return here.destroy();
    const there = net.connect(host.port, '127.0.0.1');
    for (const [one, other] of [
      [here, there],
      [there, here],
    ]) {
      crossing.add(one);
      one.pipe(other);
      one.on('error', () => {});
      one.on('close', () => {
        crossing.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    open = false;
    for (const socket of crossing) socket.destroy();
  };
  t.after(() => {
    cut();
    server.close();
  });
  return { url: `http://127.0.0.1:${server.address().port}`, cut, mend: () => (open = true) };
}

"""Each call makes a pool for one task of its own: a pool with many workers runs no second one."""
import concurrent.futures
import queue

_parser = None


def parser():
    global _parser
    if _parser is None:
        _parser = object()
    return _parser


def parse(lines, out):
    for line in iter(lines.get, None):
        out.put((parser(), line))


def parse_all(texts):
    lines, out = queue.Queue(), queue.Queue()
    with concurrent.futures.ThreadPoolExecutor() as pool:
        done = pool.submit(parse, lines, out)
        for text in texts:
            lines.put(text)
            print(out.get())
        lines.put(None)
        done.result()

"""One server after the other: `shutdown()` waits until the thread that serves has ended, so that one of them runs at a time."""

import functools
import http.server
import sys
import threading


def offer(folder):
    for port in range(8000, 8010):
        try:
            handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
            server = http.server.ThreadingHTTPServer(("", port), handler)
            thread = threading.Thread(target=server.serve_forever, daemon=True)
            thread.start()
            return server
        except OSError:
            continue
    return None


def share(folder):
    server = offer(folder)
    if server is None:
        return False
    input(f"{folder} is there until you press Enter")
    server.shutdown()
    return True


for folder in sys.argv[1:]:
    if not share(folder):
        break

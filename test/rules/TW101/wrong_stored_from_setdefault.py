from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

hits = {}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self._count()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(str(hits[self.path]).encode())

    def _count(self):
        if self.path == "/favicon.ico":
            return
        hits[self.path] = hits.setdefault(self.path, 0) + 1  # expect: TW101


def main():
    ThreadingHTTPServer(("", 8080), Handler).serve_forever()


main()

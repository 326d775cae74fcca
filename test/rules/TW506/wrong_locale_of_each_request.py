import locale
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        locale.setlocale(locale.LC_ALL, self.headers["Accept-Language"] or "C")  # expect: TW506
        self.send_response(200)
        self.end_headers()
        self.wfile.write(locale.currency(3).encode())


ThreadingHTTPServer(("", 8000), Handler).serve_forever()

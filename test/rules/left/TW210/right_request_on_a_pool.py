from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from socketserver import ThreadingMixIn


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"hello")


class PoolMixIn(ThreadingMixIn):
    def process_request(self, request, client_address):
        # The server's own method tells what is raised by handle_error.
        self.pool.submit(self.process_request_thread, request, client_address)


class PoolServer(PoolMixIn, HTTPServer):
    pool = ThreadPoolExecutor(max_workers=10)


PoolServer(("", 8000), Handler).serve_forever()

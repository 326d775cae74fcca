from http.server import BaseHTTPRequestHandler, HTTPServer

hits = []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        hits.append(self.path)
        self.send_response(204)
        self.end_headers()


def serve():
    HTTPServer(("", 8000), Handler).serve_forever()

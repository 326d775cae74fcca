import http.server

from table import add_route, lookup


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = lookup(self.path).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)


def main():
    add_route("/", "home")
    add_route("/about", "about")
    with http.server.ThreadingHTTPServer(("", 8080), Handler) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()

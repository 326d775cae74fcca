import http.server

from board import Board

BOARD = Board()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        player, _, score = self.path.strip("/").partition("/")
        BOARD.record(player, int(score))
        self.send_response(204)
        self.end_headers()

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(BOARD.show().encode())


if __name__ == "__main__":
    with http.server.ThreadingHTTPServer(("", 8080), Handler) as server:
        server.serve_forever()

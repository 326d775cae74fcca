import http.server


class StatusServer(http.server.ThreadingHTTPServer):
    def __init__(self, address):
        super().__init__(address, StatusHandler)
        self.served = 0


class StatusHandler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = f"served {self.server.served}\n".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.server.served += 1  # expect: TW102


def main():
    with StatusServer(("127.0.0.1", 8080)) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()

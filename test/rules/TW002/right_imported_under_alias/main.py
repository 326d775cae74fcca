import socketserver

import table


class NameHandler(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            table.add(line.decode().strip(), self.client_address)
        self.wfile.write(" ".join(table.names()).encode())


def main():
    with socketserver.ThreadingTCPServer(("", 5300), NameHandler) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()

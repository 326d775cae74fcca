import socketserver

import locks
import table
from locks import table_lock as guard


class NameHandler(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            name = line.decode().strip()
            if name.startswith("!"):
                with locks.table_lock:
                    table.add(name[1:], self.client_address)
            else:
                with guard:
                    table.add(name, self.client_address)
        self.wfile.write(" ".join(table.names()).encode())


def main():
    with socketserver.ThreadingTCPServer(("", 5300), NameHandler) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()

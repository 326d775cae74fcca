import socketserver

import hub


class NameHandler(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            name = line.decode().strip()
            if name.startswith("!"):
                hub.add(name[1:], self.client_address)  # expect: TW602
            else:
                with hub.table_lock:
                    hub.add(name, self.client_address)


def main():
    with socketserver.ThreadingTCPServer(("", 5300), NameHandler) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()

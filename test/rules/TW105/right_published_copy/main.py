import socketserver

from directory import Directory

DIRECTORY = Directory()


class NameHandler(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            command, _, name = line.decode().strip().partition(" ")
            if command == "add":
                DIRECTORY.register(name, self.client_address)
            elif command == "remove":
                DIRECTORY.unregister(name)
            elif command == "list":
                self.wfile.write(" ".join(DIRECTORY.names()).encode())
            else:
                self.wfile.write(str(DIRECTORY.lookup(name)).encode())


def main():
    with socketserver.ThreadingTCPServer(("", 5300), NameHandler) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()

import socketserver


class Shelf:
    def __init__(self):
        self.taken = 0


SHELVES = {"poems": Shelf(), "maps": Shelf()}


class Librarian(socketserver.StreamRequestHandler):
    def handle(self):
        wanted = self.rfile.readline().decode().strip()
        shelf = SHELVES.get(wanted)
        if shelf is not None:
            shelf.taken += 1  # expect: TW102
            self.wfile.write(b"%d\n" % shelf.taken)


def main():
    with socketserver.ThreadingTCPServer(("", 4500), Librarian) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()

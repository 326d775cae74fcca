from server import ChatHandler, ChatServer


def main():
    with ChatServer(("", 7000), ChatHandler) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()

from handler import PlayerHandler
from lobby import Lobby


def main():
    with Lobby(("", 7777), PlayerHandler) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()

import json
import socket
import threading


class PollStation:
    def __init__(self, address):
        self.listener = socket.create_server(address)
        self.votes = {}

    def collect(self):
        while True:
            connection, _ = self.listener.accept()
            with connection:
                ballot = json.loads(connection.recv(4096))
            self.votes[ballot["choice"]] = self.votes.get(ballot["choice"], 0) + 1

    def announce(self, closed):
        board = self.votes
        board["_STATE_"] = "closed" if closed else "open"  # expect: TW105
        return board["_STATE_"]


def main():
    station = PollStation(("localhost", 8100))
    threading.Thread(target=station.collect, daemon=True).start()
    print(station.announce(False))
    input("Enter closes the poll ")
    print(station.announce(True))


if __name__ == "__main__":
    main()

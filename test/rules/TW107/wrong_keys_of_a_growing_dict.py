"""The dict with the keys grows after another one was filled with them: that one grows, too."""

import threading

NODES = {1: "alpha", 2: "beta"}


class Leader:
    def __init__(self):
        self.match_index = {peer: 0 for peer in NODES}

    def send(self):
        for _ in range(5):
            for peer, uri in NODES.items():
                self.match_index[peer] = len(uri)

    def check(self):
        for _ in range(5):
            print(sum(1 for index in self.match_index.values() if index > 1))  # expect: TW107


def main():
    leader = Leader()
    for number in range(3, 9):
        NODES[number] = "later"
    threads = [threading.Thread(target=leader.send), threading.Thread(target=leader.check)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()

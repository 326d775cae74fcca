"""The threads go on until a flag is taken down, which they put up themselves."""

import threading
import time


class Node:
    def __init__(self):
        self.role = "follower"

    def run(self):
        self.running = True
        while self.running:  # expect: TW108
            time.sleep(0.01)
            self.role = "candidate"


def main():
    nodes = [Node() for _ in range(3)]
    threads = [threading.Thread(target=node.run) for node in nodes]
    for thread in threads:
        thread.start()
    time.sleep(0.5)
    for node in nodes:
        print(node.role)
    for node in nodes:
        node.running = False
    for thread in threads:
        thread.join()


main()

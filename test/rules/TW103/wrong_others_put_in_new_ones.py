"""Near miss: the listener puts a new count under the key whether one is there or not."""

import threading


class Talk:
    def __init__(self, line):
        self.line = line
        self.counts = {}
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for number, count in self.line:
            self.counts[number] = count

    def settle(self, number):
        if self.counts[number] == 0:  # expect: TW103
            self.counts[number] = 1


def main(line):
    talk = Talk(line)
    for number in line.numbers():
        talk.settle(number)
